import type { Books } from '../../master/index.js';
import { answerJson } from '../answer.js';
import type { Exchange } from '../answer.js';
import { tasksView } from '../views/state-view.js';

const PAGE = 100;

/** `/tasks?limit=100&offset=0&order=des|asc&framework_id=&task_id=`: the newest first. */
export function answerTasks(exchange: Exchange, books: Books): void {
  const { query } = exchange;
  const count = (name: string, otherwise: number): number => {
    const value = Number(query.get(name) ?? otherwise);
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  };
  const view = tasksView(books, {
    limit: count('limit', PAGE),
    offset: count('offset', 0),
    order: query.get('order') === 'asc' ? 'asc' : 'des',
    frameworkId: query.get('framework_id'),
    taskId: query.get('task_id'),
  });
  answerJson(exchange, view);
}
