import type { Writable } from 'node:stream';

/** Where progress goes: standard error, so that it never mixes with what a command prints. */
export type Terminal = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Says what takes long. On a terminal one moving line; elsewhere one plain line for each thing, without its figures. */
export interface Progress {
  /** What is being done now: «loading articles: 3 of 5»; what stands before the colon names it. */
  readonly show: (what: string) => void;
  /** Takes the moving line away, so that something else can be printed. */
  readonly clear: () => void;
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const FRAME_MILLIS = 100;
const CLEAR_LINE = '\r\u001b[2K';

function movingLine(terminal: Terminal): Progress {
  let timer: NodeJS.Timeout | undefined;
  let now = '';
  let frame = 0;
  const draw = (): void => {
    frame = (frame + 1) % FRAMES.length;
    // A line that wraps could not be taken back.
    terminal.write(
      `${CLEAR_LINE}${FRAMES[frame] ?? ''} ${now}`.slice(0, CLEAR_LINE.length + (terminal.columns ?? 80) - 1),
    );
  };
  return {
    show: (what) => {
      now = what;
      timer ??= setInterval(draw, FRAME_MILLIS).unref();
    },
    clear: () => {
      clearInterval(timer);
      timer = undefined;
      terminal.write(CLEAR_LINE);
    },
  };
}

function plainLines(terminal: Terminal): Progress {
  let told = '';
  return {
    show: (what) => {
      const name = what.split(':')[0] ?? what;
      if (name !== told) terminal.write(`${name} …\n`);
      told = name;
    },
    clear: () => undefined,
  };
}

export function showProgress(terminal: Terminal = process.stderr): Progress {
  return terminal.isTTY ? movingLine(terminal) : plainLines(terminal);
}
