import type { JobMessage } from './messages.ts';
import { runText, type TextJobs } from './textJobs.ts';

type Message = { readonly [K in keyof TextJobs]: JobMessage<K, TextJobs[K]['ask']> }[keyof TextJobs];

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  postMessage({ id: data.id, answer: runText(data.kind, data.ask) });
});
