/** Ctrl-C or a termination, as a signal that long work listens to. */
export interface Interruption {
  readonly signal: AbortSignal;
  /** Resolves when the first one comes. */
  readonly came: Promise<void>;
  /** Gives the signals back to Node: the next one ends the process. */
  release(): void;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Thrown by work that was interrupted: nobody needs to be told, the person did it. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** From now on the first SIGINT, SIGTERM or SIGHUP is only told; while what was begun is being undone, more are ignored. */
export function interruption(): Interruption {
  const controller = new AbortController();
  const came = new Promise<void>((resolve) => {
    controller.signal.addEventListener('abort', () => {
      resolve();
    });
  });
  const interrupt = (): void => {
    controller.abort(new Interrupted('interrupted'));
  };
  for (const name of SIGNALS) process.on(name, interrupt);
  return {
    signal: controller.signal,
    came,
    release: () => {
      for (const name of SIGNALS) process.off(name, interrupt);
    },
  };
}
