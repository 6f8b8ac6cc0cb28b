/** 三一: three strokes and one, as on a seal. */
export function Seal({ size }: { size: number }) {
  return <img src="/seal.svg" width={size} height={size} alt="" className="seal" />
}
