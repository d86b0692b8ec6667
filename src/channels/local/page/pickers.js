import { byId } from "./dom.js";
import { recall, remember } from "./settings.js";

/** @typedef {import("./server.js").Tenant} Tenant */
/** @typedef {import("./server.js").Person} Person */

const municipality = byId("municipality", HTMLSelectElement);
const person = byId("person", HTMLSelectElement);

/**
 * The two choices of who asks. `onChange` hears of every change after the first.
 * @param {Tenant[]} tenants
 * @param {() => void} onChange
 */
export function createPickers(tenants, onChange) {
  const tenant = () => pick(tenants, municipality.value);

  fill(municipality, tenants, ({ name }) => name, recall("tenant"));
  const fillPeople = (/** @type {string | undefined} */ chosen) =>
    fill(person, tenant().people, ({ name, title }) => `${title} · ${name}`, chosen);
  fillPeople(recall("person"));

  municipality.addEventListener("change", () => {
    remember("tenant", municipality.value);
    fillPeople(undefined);
    onChange();
  });
  person.addEventListener("change", () => {
    remember("person", person.value);
    onChange();
  });

  return {
    get tenant() {
      return tenant();
    },
    get person() {
      return pick(tenant().people, person.value);
    },
  };
}

/**
 * @template {{ id: string }} Item
 * @param {HTMLSelectElement} select
 * @param {Item[]} items
 * @param {(item: Item) => string} describe
 * @param {string | undefined} chosen
 */
function fill(select, items, describe, chosen) {
  select.replaceChildren(...items.map((item) => new Option(describe(item), item.id)));
  if (items.some(({ id }) => id === chosen)) select.value = chosen ?? "";
}

/**
 * @template {{ id: string }} Item
 * @param {Item[]} items
 * @param {string} id
 * @returns {Item}
 */
function pick(items, id) {
  const found = items.find((item) => item.id === id) ?? items[0];
  if (!found) throw new Error("A municipality needs at least one person.");
  return found;
}
