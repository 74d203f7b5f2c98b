import { EventType } from '../../wire.js';
import type { Books } from '../books.js';

/** Every framework that is connected hears that an agent is gone, whether it has used it or not. */
export function tellFailure(books: Books, agentId: string): void {
  for (const framework of books.frameworks.values()) {
    framework.send({ type: EventType.FAILURE, failure: { agentId: { value: agentId } } });
  }
}
