/** Follows where a list is scrolled to, how tall its rows are and how many fit, and scrolls it to a row. */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import {
  offsetAt,
  offsetShowing,
  rowsInView,
  scrolledHeight,
  scrollTopFor,
  type Geometry,
} from './geometry.ts';

export interface ScrollWindow {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly head: RefObject<HTMLDivElement | null>;
  /** An unseen element as tall as a row. */
  readonly probe: RefObject<HTMLDivElement | null>;
  readonly first: number;
  readonly end: number;
  readonly shift: number;
  /** Pixels of the scrolled element, without the heading. */
  readonly height: number;
  /** Pixels of the heading. */
  readonly headHeight: number;
  /** Pixels of what is seen, heading included. */
  readonly view: number;
  /** Whole rows that fit. */
  readonly fits: number;
  readonly show: (index: number) => void;
  readonly toTop: () => void;
}

interface Measures {
  readonly scrollTop: number;
  readonly row: number;
  readonly head: number;
  readonly view: number;
}

export function useScrollWindow(total: number): ScrollWindow {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const probe = useRef<HTMLDivElement>(null);
  const [measures, setMeasures] = useState<Measures>({ scrollTop: 0, row: 34, head: 34, view: 0 });

  useLayoutEffect(() => {
    const box = scroller.current!;
    const measure = (): void =>
      setMeasures({
        scrollTop: box.scrollTop,
        row: probe.current!.getBoundingClientRect().height,
        head: head.current!.getBoundingClientRect().height,
        view: box.clientHeight,
      });
    // Drawn within the frame that scrolled: rows never lag behind the scroll bar.
    const scrolled = (): void =>
      flushSync(() => setMeasures((before) => ({ ...before, scrollTop: box.scrollTop })));
    const observer = new ResizeObserver(measure);
    for (const element of [box, head.current!, probe.current!]) observer.observe(element);
    box.addEventListener('scroll', scrolled, { passive: true });
    measure();
    return () => {
      observer.disconnect();
      box.removeEventListener('scroll', scrolled);
    };
  }, []);

  const geometry: Geometry = {
    total,
    row: measures.row,
    view: Math.max(0, measures.view - measures.head),
  };
  const offset = offsetAt(geometry, measures.scrollTop);
  const { scrollTop } = measures;
  const latest = useRef({ geometry, offset, scrollTop });
  latest.current = { geometry, offset, scrollTop };
  const show = useCallback((index: number): void => {
    const { geometry: now, offset: at } = latest.current;
    const wanted = offsetShowing(now, index, at);
    if (wanted !== at) scroller.current!.scrollTop = scrollTopFor(now, wanted);
  }, []);
  const toTop = useCallback((): void => {
    // To set what it is already would lay the page out for nothing.
    if (latest.current.scrollTop !== 0) scroller.current!.scrollTop = 0;
  }, []);

  return {
    scroller,
    head,
    probe,
    ...rowsInView(geometry, offset),
    height: scrolledHeight(geometry),
    headHeight: measures.head,
    view: measures.view,
    fits: Math.max(1, Math.floor(geometry.view / Math.max(1, geometry.row))),
    show,
    toTop,
  };
}
