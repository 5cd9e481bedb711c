// What this tab remembers. Where storage is blocked it remembers nothing, and everything else still works.

const KEYS = ["concept", "onderweg", "oordelen", "open"] as const;
type Key = (typeof KEYS)[number];
const named = (key: Key) => `nazorgwijzer:${key}`;

/** What was kept under this name, or nothing. */
export function recall<Value>(key: Key): Value | undefined {
  try {
    return (JSON.parse(sessionStorage.getItem(named(key)) ?? "null") as Value | null) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keep this; without a value forget what was there. */
export function keep(key: Key, value?: unknown): void {
  try {
    if (value === undefined) sessionStorage.removeItem(named(key));
    else sessionStorage.setItem(named(key), JSON.stringify(value));
  } catch {
    // blocked or full
  }
}

/** Everything about the conversation; whether the panel is open is no part of it. */
export function forget(): void {
  for (const key of KEYS) if (key !== "open") keep(key);
}
