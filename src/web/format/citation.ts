import type { ClaimRow } from '../api/types.js';
import { formatDate } from './date.js';
import type { Language } from '../words/language.js';

/** `«words» // Headline. 11 мар. 2024. https://…`: what a report needs to name its source. */
export function formatCitation({ evidence: { quote, document } }: ClaimRow, language: Language): string {
  const source = [document.title ?? document.name, document.date && formatDate(document.date, language)].filter(Boolean).join('. ');
  return [`«${quote}» // ${source}.`, document.url].filter(Boolean).join(' ');
}
