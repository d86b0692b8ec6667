/**
 * The same function, which works out each answer once. Of more than `limit` answers all are forgotten: it is for what
 * asks for the same few again and again. What it throws is not remembered.
 */
export function remembered<Key, Value>(
  limit: number,
  workOut: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = workOut(key);
    if (known.size === limit) known.clear();
    known.set(key, value);
    return value;
  };
}
