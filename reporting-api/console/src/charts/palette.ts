import type { VerdictLook } from '../words/measures'

/** Colours of the drawings; a copy of those in shell.css, which SVG attributes cannot read. */
export const INK = '#1b2733'
export const MUTE = '#748294'
export const TRACK = '#e9eef4'
export const BAR = '#5b8dc2'
export const LINE = '#e0e6ed'

export const VERDICT_COLOURS: Readonly<Record<VerdictLook['key'], string>> = {
  met: '#2b8f66',
  risk: '#d9962b',
  missed: '#c2413a',
  nodata: '#b4bfca',
  na: '#b4bfca',
  watch: '#5b8dc2',
  none: '#5b8dc2',
}
