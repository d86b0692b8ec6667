const PACK =
  /^(?:(?:vis|se|hent|send|giv|åbn|print|udskriv|må|kan|jeg|vi|du|mig|os|lige|få|have|hvor|er|ligger|show|see|get|open|give|me|us|can|may|i|we|you|where|is|the|our|vores|please)[\s:]+)*(?:mødepakken?|pakken til (?:personale)?mødet|meeting pack)(?:\s+(?:til|for|frem|now|nu|tak|please)\b.{0,40})?\W*$/iu;

/** "Vis mødepakken", "Må jeg se mødepakken til personalemødet?": the pack itself is asked for, and nothing about it. Pure. */
export function asksForPack(text: string): boolean {
  return PACK.test(text.trim());
}
