import { useRef } from 'react';

/** Begins a question; what it returns tells whether the answer still counts. One that was overtaken says what is no longer so. */
export function useTurn(): () => () => boolean {
  const turn = useRef(0);
  return useRef(() => {
    const mine = (turn.current += 1);
    return () => mine === turn.current;
  }).current;
}
