import type { Page } from '@playwright/test';

/** What was measured after a press: ms until each of what it brings was there, and each task over 50 ms. */
export interface Stood {
  readonly took: readonly number[];
  readonly tasks: readonly number[];
}

/** A job of the worker: its kind, and ms from question to answer. */
export type JobTook = readonly [kind: string, ms: number];

/**
 * Keeps count of long tasks and of jobs from the first line of the page on, with the page's own processor this many
 * times slower. The browser slows down no worker: where `here`, what a worker would do is done by the page itself, so
 * that jobs are slowed down too.
 */
export const watchTasks = async (page: Page, slow: number, here = false): Promise<void> => {
  await page.addInitScript((workHere) => {
    const seen: number[] = [];
    const jobs: JobTook[] = [];
    Object.assign(window, { longTasks: seen, jobsTook: jobs });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(Math.round(duration));
    }).observe({ type: 'longtask', buffered: true });

    const asked = new Map<number, readonly [string, number]>();
    const note = ({ data }: { readonly data: { readonly id: number } }): void => {
      const [kind, from] = asked.get(data.id) ?? ['', 0];
      jobs.push([kind, Math.round(performance.now() - from)]);
    };
    const ask = ({ id, kind }: { readonly id: number; readonly kind: string }): void => {
      asked.set(id, [kind, performance.now()]);
    };

    const Real = window.Worker;
    class Noted extends Real {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        this.addEventListener('message', note);
      }
      override postMessage(message: { readonly id: number; readonly kind: string }): void {
        ask(message);
        super.postMessage(message);
      }
    }

    type Hear = (event: { readonly data: unknown }) => void;
    class Here {
      onmessage: Hear | null = null;
      private readonly hears: Promise<Hear>;
      constructor(address: string | URL) {
        const real = window.addEventListener;
        let hear: Hear = () => undefined;
        window.addEventListener = (type: string, listener: unknown): void => {
          if (type === 'message') hear = listener as Hear;
          else Reflect.apply(real, window, [type, listener]);
        };
        window.postMessage = (data: unknown): void => {
          note({ data } as Parameters<typeof note>[0]);
          setTimeout(() => this.onmessage?.({ data }), 0);
        };
        this.hears = import(String(address)).then(() => {
          window.addEventListener = real;
          return hear;
        });
      }
      postMessage(message: { readonly id: number; readonly kind: string }): void {
        const data = structuredClone(message);
        void this.hears.then((hear) =>
          setTimeout(() => {
            ask(message);
            hear({ data });
          }, 0),
        );
      }
      terminate(): void {
        this.onmessage = null;
      }
    }
    Object.assign(window, { Worker: workHere ? Here : Noted });
  }, here);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slow });
};

/** Presses a button as the page itself would, so that nothing of the test's is measured, and waits for all it brings. */
export const pressed = (page: Page, words: RegExp, brings: readonly string[], settle = 1500): Promise<Stood> =>
  page.evaluate(
    async ([source, all, quiet]) => {
      const { longTasks } = window as unknown as { longTasks: number[] };
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const find = () => {
        const dialog = document.querySelector('dialog[open]');
        return [...(dialog ?? document).querySelectorAll<HTMLElement>('button')].find((each) =>
          new RegExp(source).test(each.textContent ?? ''),
        );
      };
      await wait(quiet);
      const button = find();
      if (button === undefined) throw new Error(`no button ${source}`);
      longTasks.length = 0;
      const from = performance.now();
      setTimeout(() => button.click(), 0);
      const took: number[] = [];
      for (const css of all) {
        while (document.querySelector(css) === null) {
          if (performance.now() - from > 20_000) throw new Error(`${css} never came`);
          await wait(5);
        }
        took.push(Math.round(performance.now() - from));
      }
      await wait(700);
      return { took, tasks: [...longTasks] };
    },
    [words.source, brings, settle] as const,
  );

/** The jobs that were answered since they were last asked for. */
export const jobsSince = (page: Page): Promise<JobTook[]> =>
  page.evaluate(() => (window as unknown as { jobsTook: JobTook[] }).jobsTook.splice(0));
