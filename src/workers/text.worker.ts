import type { JobMessage } from './messages.ts';
import { runText, type TextJobs } from './textJobs.ts';

type Message = { readonly [K in keyof TextJobs]: JobMessage<K, TextJobs[K]['ask']> }[keyof TextJobs];

addEventListener('message', async ({ data }: MessageEvent<Message>) => {
  try {
    postMessage({ id: data.id, answer: await runText(data.kind, data.ask) });
  } catch (error) {
    // the door hears of an error, not of a promise that is broken in here
    reportError(error);
  }
});
