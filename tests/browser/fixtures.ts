import { test as base, expect } from '@playwright/test';

/**
 * Every browser test also fails when the page complained, asked another host for anything or set a cookie. A refusal by
 * the content security policy is an error on the console, so it fails too.
 */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ context, baseURL }, use) => {
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
