/** Runs at once, then at most every `pace` ms; what is asked for meanwhile runs once at the end. */
export function throttle(work: () => void, pace: number): (() => void) & { cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null
  let asked = false
  const run = () => {
    asked = false
    work()
    timer = setTimeout(() => {
      timer = null
      if (asked) run()
    }, pace)
  }
  const throttled = () => {
    if (timer === null) run()
    else asked = true
  }
  return Object.assign(throttled, {
    cancel: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
      asked = false
    },
  })
}
