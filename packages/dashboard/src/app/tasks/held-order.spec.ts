import { signal } from '@angular/core';
import type { Task } from '../api';
import { aTask } from '../testing/builders';
import { HeldOrder } from './held-order';

const tasksOf = (...ids: string[]): readonly Task[] => ids.map((id) => aTask({ id }));

describe('the order of the rows', () => {
  const tasks = signal<readonly Task[]>([]);
  const view = signal('all');
  let order: HeldOrder;
  beforeEach(() => {
    tasks.set(tasksOf('a', 'b'));
    view.set('all');
    order = new HeldOrder(tasks, view);
    expect(order.ids()).toEqual(['a', 'b']);
  });

  it('follows the tasks while nobody points at them', () => {
    tasks.set(tasksOf('c', 'a'));
    expect(order.ids()).toEqual(['c', 'a']);
    expect(order.changes()).toBe(0);
  });

  it('holds still under the pointer, counts what waits, and remembers who vanished', () => {
    order.hold(true);
    tasks.set(tasksOf('c', 'a'));
    expect(order.ids()).toEqual(['a', 'b']);
    expect(order.changes()).toBe(2);
    expect(order.remembered('b')?.id).toBe('b');
  });

  it('catches up when the pointer leaves', () => {
    order.hold(true);
    tasks.set(tasksOf('c'));
    expect(order.ids()).toEqual(['a', 'b']);
    order.hold(false);
    expect(order.ids()).toEqual(['c']);
  });

  it('catches up when asked to, and goes on holding', () => {
    order.hold(true);
    tasks.set(tasksOf('c'));
    expect(order.changes()).toBe(3);
    order.renew();
    expect(order.ids()).toEqual(['c']);
    tasks.set(tasksOf('d'));
    expect(order.ids()).toEqual(['c']);
  });

  it('shows at once what people ask for themselves', () => {
    order.hold(true);
    tasks.set(tasksOf('b'));
    view.set('only b');
    expect(order.ids()).toEqual(['b']);
    expect(order.changes()).toBe(0);
  });
});
