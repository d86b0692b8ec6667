const WHEEL =
  /^(?:(?:vis|se|hele|giv|åbn|mig|os|show|see|me|us|open|the|our|vores|kommunens|årets|whole|må|jeg|kan|lige|i|get)[\s:]+)*(?:årshjul(?:et)?|annual wheel)(?:\s+\d{4}|\s+for\s+\d{4}|\s+(?:i|this|næste|next)\s+(?:år|year))?\W*$/iu;
const THIS_YEAR =
  /^(?:hvad|hvilke opgaver) (?:skal|mangler) (?:vi|jeg) (?:at )?(?:nå|gøre)? ?i (?:år|\d{4})\W*$|^what do (?:we|i) have to do this year\W*$/iu;

/** "Vis årshjulet", "Hvad skal vi nå i år?": the wheel itself is asked for, and nothing about it. Pure. */
export function asksForWheel(text: string): boolean {
  const words = text.trim();
  return WHEEL.test(words) || THIS_YEAR.test(words);
}

/** The year that is named, if one is. Pure. */
export function yearNamed(text: string): string | undefined {
  return /\b(20\d{2})\b/u.exec(text)?.[1];
}
