/**
 * What is said of every release, whatever is in it. A test holds it against `CITATION.cff`, where
 * people and portals that see the repository read the same.
 */
export const about = {
  name: "quipu",
  title: "Quipu: statistics and legal instruments of State reports to United Nations treaty bodies",
  description:
    "Statistics and legal instruments that States report to United Nations treaty bodies, read from the prose of " +
    "their reports and coded: each figure with the sentence that it stands in and its place in the text, what it " +
    "counts, when, where, of whom and according to whom.",
  keywords: [
    "human rights",
    "treaty bodies",
    "State reports",
    "official statistics",
    "open data",
    "information extraction"
  ],
  creator: "The Quipu contributors",
  /**
   * Day of the version in `package.json`. A release has no other date: the day on which somebody makes
   * it again from the same input is not to change a byte of it.
   */
  released: "2026-11-27",
  licence: {
    id: "CC-BY-4.0",
    title: "Creative Commons Attribution 4.0 International",
    url: "https://creativecommons.org/licenses/by/4.0/"
  }
} as const

/** "The Quipu contributors (2026). Quipu: ... Version 0.1.0+0123456789ab. CC BY 4.0." */
export function cite(version: string): string {
  const { creator, released, title } = about
  return `${creator} (${released.slice(0, 4)}). ${title}. Version ${version}. CC BY 4.0.`
}
