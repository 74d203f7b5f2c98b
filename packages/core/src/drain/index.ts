export * from './drain-agents.js';
