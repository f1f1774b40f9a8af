export type { Advice, Given, Written } from './advice.ts';
export { advise, refuseUnknownAdvice } from './advise.ts';
export { advice } from './kinds/index.ts';
