/**
 * Chromium for the benchmarks: windows of the add-on on a local workbook, how long their page stands still, and what they
 * hold in memory. Without a browser a benchmark says so and the others go on.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Addon } from '../local/addon';
import { distFolder } from '../local/commands/command';
import type { DialogId } from '../src/messages/dialog-titles';
import { DialogServer, serveDialog } from './dialog-server';
import { progress } from './measure';

/** As Debian installs it. */
const CHROMIUM = '/usr/bin/chromium';
const SIZE = { width: 720, height: 560 };
/** Milliseconds between two looks at the heap. */
const LOOK = 100;
/** Milliseconds. Nothing here takes as long, whatever else the machine does. */
const PATIENCE = 120_000;

/** Gives `body` a browser that is gone afterwards; without one says that `name` is left out. */
export async function withBrowser(name: string, body: (browser: Browser) => Promise<void>): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    progress(`${name}: left out, there is no ${CHROMIUM}`);
    return;
  }
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--enable-precise-memory-info'],
  });
  try {
    await body(browser);
  } finally {
    await browser.close();
  }
}

/** What a window did while it was watched. */
export interface Watched {
  readonly seconds: number;
  /** Milliseconds: the longest time in which the page neither drew nor heard its person. */
  readonly longestStall: number;
  /** Largest heap of JavaScript seen, MB. */
  readonly heap: number;
  /** Peak resident memory of the page's process since it was opened, MB; null where the system does not tell. */
  readonly peak: number | null;
}

/**
 * Runs in the page before its own code. `selector`: what is waited for first; `until`: a test of the document that every
 * change of it asks anew.
 */
function watcher(selector: string): void {
  /** When something holds and is drawn. */
  const drawn = (until: () => boolean, then: (time: number) => void): void => {
    const changes = new MutationObserver(() => {
      if (!until()) return;
      changes.disconnect();
      requestAnimationFrame(() => setTimeout(() => then(performance.now())));
    });
    changes.observe(document, { subtree: true, childList: true, characterData: true });
  };
  const bench = {
    seen: 0,
    stalls: [] as (readonly [from: number, duration: number])[],
    from: 0,
    to: 0,
    watch(event: string, until: () => boolean): void {
      this.to = 0;
      const begin = (): void => {
        this.from = performance.now();
        drawn(until, (time) => (this.to = time));
      };
      document.addEventListener(event, begin, { capture: true, once: true });
    },
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) bench.stalls.push([startTime, duration]);
  }).observe({ type: 'longtask' });
  drawn(
    () => document.querySelector(selector) !== null,
    (time) => (bench.seen = time),
  );
  (window as unknown as { bench: typeof bench }).bench = bench;
}

interface Bench {
  readonly seen: number;
  /** Milliseconds since the page was opened. */
  readonly from: number;
  readonly to: number;
  readonly stalls: readonly (readonly [from: number, duration: number])[];
}

/** A page of its own process. */
export class BenchPage {
  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly session: CDPSession,
  ) {}

  /** @param first a selector of what `seen` tells the time of */
  static async open(browser: Browser, address: string, first: string, size = SIZE): Promise<BenchPage> {
    const context = await browser.newContext({ viewport: size, locale: 'ru-RU', acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.addInitScript(watcher, first);
    await page.goto(address);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    return new BenchPage(page, context, session);
  }

  /** Milliseconds from the address to what the page was opened for. */
  async seen(): Promise<number> {
    await this.until('bench.seen');
    return this.page.evaluate<number>('bench.seen');
  }

  /**
   * Does `act`, whose first `event` starts the clock, until `until` (an expression of the page's own JavaScript) holds
   * and the page has drawn.
   */
  async watch(event: string, until: string, act: () => Promise<unknown>): Promise<Watched> {
    // As text: a policy of the page may forbid it to make functions of texts.
    await this.page.evaluate(`bench.watch(${JSON.stringify(event)}, () => ${until})`);
    let heap = 0;
    let isOver = false;
    const looking = (async () => {
      while (!isOver) {
        heap = Math.max(heap, await this.heap());
        await new Promise((resolve) => setTimeout(resolve, LOOK));
      }
    })();
    try {
      await act();
      await this.until('bench.to');
    } finally {
      isOver = true;
      await looking;
    }
    const { from, to, stalls } = await this.page.evaluate<Bench>('bench');
    const within = stalls.filter(([start, duration]) => start + duration > from && start < to);
    return {
      seconds: (to - from) / 1000,
      longestStall: Math.max(0, ...within.map(([, duration]) => duration)),
      heap,
      peak: await this.peak(),
    };
  }

  close(): Promise<void> {
    return this.context.close();
  }

  private async until(time: string): Promise<void> {
    while ((await this.page.evaluate<number>(time)) === 0)
      await new Promise((resolve) => setTimeout(resolve, LOOK));
  }

  /** MB. One page is open at a time: the others are processes that the browser holds ready, and small. */
  private async peak(): Promise<number | null> {
    const session = await this.context.browser()!.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    const peaks = processInfo.flatMap(({ type, id }) => (type === 'renderer' ? (peakOf(id) ?? []) : []));
    return peaks.length === 0 ? null : Math.max(...peaks);
  }

  /** MB. */
  private async heap(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 2 ** 20;
  }
}

/** A built window on a workbook, with the calls that it has made. */
export class BenchWindow {
  /** Bytes of what went up, by call. */
  readonly calls: { readonly name: string; readonly bytes: number }[] = [];
  view!: BenchPage;
  private server!: DialogServer;

  private constructor() {}

  static async open(
    browser: Browser,
    { host, functions }: Addon,
    id: DialogId,
    size?: { readonly width: number; readonly height: number },
  ): Promise<BenchWindow> {
    const made = new BenchWindow();
    made.server = await serveDialog(distFolder(), id, (name, args) => {
      made.calls.push({ name, bytes: Buffer.byteLength(args.map(String).join('')) });
      try {
        return { value: host.execute({}, () => functions[name]!(...args)) };
      } catch (error) {
        return { error: `Error: ${(error as Error).message}` };
      }
    });
    made.view = await BenchPage.open(browser, made.server.address, '#app > .frame', size);
    return made;
  }

  async close(): Promise<void> {
    await this.view.close();
    await this.server.close();
  }
}

/** MB; Linux only. */
function peakOf(process: number): number | null {
  try {
    const found = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
    return found === null ? null : Number(found[1]) / 1024;
  } catch {
    return null;
  }
}
