export { createStage } from './createStage.ts';
