import { CodedError } from '../base/coded-error.ts';
import { type Limits, LIMITS } from '../api/limits.ts';

const names = Object.keys(LIMITS);

function invalid(part: string): CodedError {
  return new CodedError(
    'CONFIG_INVALID',
    `KURULTAI_LIMITS must be like cost=20000,concurrent=50 with names of ${names.join(', ')}, but has: ${part}.`,
    { details: { setting: 'KURULTAI_LIMITS' } },
  );
}

function limitOf(part: string): readonly [string, number] {
  const [, name = '', number = ''] = /^([A-Za-z]+)=([1-9]\d{0,8})$/u.exec(part) ?? [];
  if (!names.includes(name)) throw invalid(part);
  return [name, Number(number)];
}

/** Limits that an operator sets: `name=number`, separated by commas. Throws CONFIG_INVALID. */
export function limitsFrom(setting: string | undefined): Partial<Limits> {
  const parts = (setting ?? '').split(',').map((part) => part.trim());
  return Object.fromEntries(parts.filter((part) => part !== '').map(limitOf));
}
