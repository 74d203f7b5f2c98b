import { expect, it } from '@jest/globals';
import { MemoryStore } from '@borealis/store';
import { refuseOther } from './refuse-other.js';

const storeOf = async (name: string, principal?: string): Promise<MemoryStore> => {
  const store = new MemoryStore();
  const framework = { name, ...(principal === undefined ? {} : { principal }) };
  await store.commit([{ kind: 'framework', framework }], await store.beginTerm());
  return store;
};

it('lets a framework into an empty database, and a second host of it into its own', async () => {
  await refuseOther(new MemoryStore(), { mesosName: 'one' });
  await refuseOther(await storeOf('one', 'p'), { mesosName: 'one', principal: 'p' });
  await refuseOther(await storeOf('one'), { mesosName: 'one', principal: 'new' });
});

it('refuses another name or principal, and locks nobody out', async () => {
  const store = await storeOf('one', 'p');
  const another = { code: 'BOREALIS_STORE_OF_ANOTHER' };
  await expect(refuseOther(store, { mesosName: 'two', principal: 'p' })).rejects.toMatchObject(another);
  await expect(refuseOther(store, { mesosName: 'one', principal: 'q' })).rejects.toMatchObject(another);
  await store.commit([], 1);
});
