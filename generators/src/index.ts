export { questions } from './app/questions.js';
export { runGenerator } from './run-generator.js';
