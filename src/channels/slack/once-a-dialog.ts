import type { Clock } from "../../shared/clock.ts";
import { keepRecent } from "../../shared/recent.ts";

type Sending = () => Promise<object | undefined>;

/**
 * Takes a dialog once. Somebody who waits too long sends it again, and Slack does not say that it is the same. One
 * that has to be mended, or was not kept, may come again.
 */
export function onceADialog(clock: Clock): (view: string, send: Sending) => ReturnType<Sending> {
  const sent = keepRecent<{ readonly answer: ReturnType<Sending> }>({
    limit: 2_000,
    minutes: 30,
    clock,
  });
  return async (view, send) => {
    const earlier = sent.get(view);
    if (earlier) return earlier.answer;
    const answer = send();
    sent.set(view, { answer });
    try {
      const said = await answer;
      if (said) sent.delete(view);
      return said;
    } catch (error) {
      sent.delete(view);
      throw error;
    }
  };
}
