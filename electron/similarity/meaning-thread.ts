/** A thread that works out the meanings of labels: what a pool of threads calls, by name. */
export { meanings } from './meanings.ts';
