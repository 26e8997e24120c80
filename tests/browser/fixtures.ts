import { type BrowserContext, test as base, expect } from '@playwright/test';

/** A browser that cannot draw: the game goes on without its picture, and a test about paper is done sooner. */
export const withoutPicture = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
  });
};

/**
 * Every browser test also fails when the page complained, asked another host for anything or set a cookie. A refusal by
 * the content security policy is an error on the console, so it fails too.
 */
export const test = base.extend<{ picture: boolean; quiet: undefined }>({
  // Drawn by software here, the stage takes most of a test's time: tests that are about paper go without it.
  picture: [true, { option: true }],
  quiet: [
    async ({ context, baseURL, picture }, use) => {
      if (!picture) await withoutPicture(context);
      const complaints: string[] = [];
      const strangers: string[] = [];
      const own = new URL(baseURL ?? '').origin;
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      context.on('weberror', (error) => complaints.push(String(error.error())));
      context.on('request', (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== own) strangers.push(request.url());
      });
      await use(undefined);
      expect(complaints, 'complaints of the page').toEqual([]);
      expect(strangers, 'requests to other hosts').toEqual([]);
      expect(await context.cookies(), 'cookies').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
