import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RawArticle } from '../article/article.ts';
import { CodedError } from '../base/coded-error.ts';
import type { Extract, Extraction } from '../commands/extraction.ts';
import { failedExtraction } from './contain-failure.ts';
import type { WorkerAnswer } from './extraction-worker.ts';

/** Worker threads that read articles, each with resources of its own. */
export interface ExtractionPool {
  readonly extract: Extract;
  /** Ends the threads; articles under way are given up. */
  readonly close: () => Promise<void>;
}

export interface PoolOptions {
  /** The most threads; they start as articles wait. */
  readonly size: number;
  /** Fingerprint of the resources, told of an article whose thread died. */
  readonly extractor: string;
  /** The thread's program, if not ours. */
  readonly worker?: URL;
}

interface Job {
  readonly raw: RawArticle;
  readonly resolve: (extraction: Extraction) => void;
  readonly reject: (error: Error) => void;
}

const WORKER = new URL(`./extraction-worker${extname(import.meta.url)}`, import.meta.url);

/** Gives one article to a thread; `done` says whether the thread can take another. */
function runJob(worker: Worker, job: Job, extractor: string, done: (alive: boolean) => void): void {
  const settle = (alive: boolean): void => {
    // Only ours: a Worker hangs listeners on itself, without which it never hears its thread again.
    worker.off('message', answered).off('error', died).off('exit', ended);
    done(alive);
  };
  const answered = (answer: WorkerAnswer): void => {
    if ('extraction' in answer) job.resolve(answer.extraction);
    else job.reject(new CodedError(answer.failure.code, answer.failure.message));
    settle(true);
  };
  // A thread that runs out of memory ends; its article is refused, the next one gets a new thread.
  const died = (reason: unknown): void => {
    job.resolve(failedExtraction(job.raw.file, extractor, reason));
    settle(false);
  };
  const ended = (): void => {
    died(new Error('its thread ended'));
  };
  worker.on('message', answered).on('error', died).on('exit', ended);
  worker.postMessage(job.raw);
}

/** Makes a pool; no thread starts before the first article. An article that fails or kills its thread is refused alone. */
export function createExtractionPool({ size, extractor, worker = WORKER }: PoolOptions): ExtractionPool {
  const waiting: Job[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  const start = (): Worker => {
    const started = new Worker(worker);
    all.add(started);
    return started;
  };
  const next = (): void => {
    const free = idle.pop() ?? (waiting.length > 0 && all.size < size ? start() : undefined);
    const job = free && waiting.shift();
    if (!free || !job) {
      if (free) idle.push(free);
      return;
    }
    runJob(free, job, extractor, (alive) => {
      if (alive) idle.push(free);
      else all.delete(free);
      next();
    });
  };
  return Object.freeze({
    extract: (raw: RawArticle) =>
      new Promise<Extraction>((resolve, reject) => {
        waiting.push({ raw, resolve, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...all].map((one) => one.terminate()));
    },
  });
}
