import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";

interface VirtualListProps<Item> {
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string | number;
  /** Height of a row before it is measured, in pixels. */
  readonly estimate: number;
  readonly render: (item: Item) => ReactNode;
  /** Called where the end comes into sight. */
  readonly onEnd?: () => void;
  readonly className?: string;
}

/** Rows below this many from the end are close to it. */
const NEAR_END = 20;

/** A list of any length that scrolls with the window: only the rows in sight are on the page. */
export function VirtualList<Item>({ items, keyOf, estimate, render, onEnd, className = "" }: VirtualListProps<Item>) {
  const list = useRef<HTMLOListElement>(null);
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 10,
    scrollMargin: list.current?.offsetTop ?? 0,
    getItemKey: (i) => keyOf(items[i]!),
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last >= items.length - NEAR_END) onEnd?.();
  }, [last, items.length, onEnd]);
  return (
    <ol className={`virtual-list ${className}`} ref={list} style={{ height: virtual.getTotalSize() }}>
      {rows.map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          aria-setsize={items.length}
          aria-posinset={index + 1}
        >
          {render(items[index]!)}
        </li>
      ))}
    </ol>
  );
}
