import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { showProgress, type Terminal } from './show-progress.ts';

function terminal(properties: { isTTY: boolean; columns?: number }): { stream: Terminal; text: () => string } {
  const stream = Object.assign(new PassThrough(), properties);
  return { stream, text: () => String(stream.read() ?? '') };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('showProgress', () => {
  test('writes a plain line for each thing where there is no terminal', () => {
    const { stream, text } = terminal({ isTTY: false });
    const progress = showProgress(stream);
    for (const what of ['starting Neo4j', 'loading: 1 of 2', 'loading: 2 of 2']) progress.show(what);
    progress.clear();
    expect(text()).toBe('starting Neo4j …\nloading …\n');
  });

  test('moves one line on a terminal and takes it away', () => {
    vi.useFakeTimers();
    const { stream, text } = terminal({ isTTY: true, columns: 20 });
    const progress = showProgress(stream);
    progress.show('loading: 1 of 1000000000 articles');
    vi.advanceTimersByTime(150);
    const drawn = text();
    expect(drawn).toContain('loading: 1 of 1');
    expect(drawn).not.toContain('\n');
    expect(drawn.replace('\r\u001b[2K', '').length).toBeLessThan(20);
    progress.clear();
    expect(text()).toBe('\r\u001b[2K');
    vi.advanceTimersByTime(1000);
    expect(text()).toBe('');
  });
});
