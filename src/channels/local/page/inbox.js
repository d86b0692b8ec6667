import { fetchNews } from "./server.js";

const EVERY_MS = 2_000;

/**
 * Asks now and then for what Vogter said without being asked, and shows it. Somebody else on the page begins with all
 * that they were told.
 * @param {{
 *   who: { tenant: import("./server.js").Tenant, person: import("./server.js").Person },
 *   show: (item: import("./server.js").Item) => void,
 * }} parts
 */
export function createInbox({ who, show }) {
  let after = 0;
  let whose = "";

  async function look() {
    const { tenant, person } = who;
    const name = JSON.stringify([tenant.id, person.id]);
    if (name !== whose) {
      whose = name;
      after = 0;
    }
    const news = document.hidden ? undefined : await fetchNews(tenant.id, person.id, after);
    // The person has changed meanwhile: these are not theirs.
    if (news && name === whose && who.person === person) {
      after = news.next;
      for (const item of news.items) show(item);
    }
    setTimeout(look, EVERY_MS);
  }

  void look();
}
