import type { IncomingMessage, ServerResponse } from 'node:http';

/** A request as the doors behind the first see it. */
export interface Asked extends IncomingMessage {
  /** Stands in the log and in X-Request-Id. */
  id?: string;
  /** The name of the operation that it asks for, once that is known. */
  operation?: string;
  /** What was read of it, if it is JSON. */
  body?: unknown;
}

/** One thing that is done with a request before it is answered, or instead. */
export type Door = (request: Asked, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Several doors, one behind the other; an error leads out at once. */
export const inTurn =
  (doors: readonly Door[]): Door =>
  (request, response, next) => {
    const enter = (at: number): void => {
      const door = doors[at];
      if (!door) next();
      else
        door(request, response, (error) => {
          if (error === undefined) enter(at + 1);
          else next(error);
        });
    };
    enter(0);
  };
