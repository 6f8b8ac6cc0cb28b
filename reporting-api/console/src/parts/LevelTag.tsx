import type { Level } from '../api/schemas'

export const LEVELS: readonly Level[] = ['RED', 'YELLOW', 'WARNING']

const NAMES: Readonly<Record<Level, string>> = { WARNING: '预警', YELLOW: '黄牌', RED: '红牌' }

export const levelName = (level: Level) => NAMES[level] ?? level

/** A card's level: the word on a card of its colour. */
export function LevelTag({ level }: { level: Level }) {
  return <span className={`level level-${level.toLowerCase()}`}>{levelName(level)}</span>
}
