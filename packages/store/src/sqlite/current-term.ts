import type { DataSource } from 'typeorm';
import type { Term } from '../store.port.js';
import { statements } from './statements.js';

export const currentTerm = async (source: DataSource): Promise<Term> => {
  const [row] = await source.query<{ current: number }[]>(statements.currentTerm);
  return row?.current ?? 0;
};
