import { useTargets } from '../api/queries'
import { Answer } from '../parts/Answer'
import { SectionHead } from '../parts/SectionHead'
import { TargetCard } from './TargetCard'

/** The plan's four hard targets, in the plan's order. */
export function Targets({ period }: { period: string }) {
  const targets = useTargets(period)
  return (
    <section aria-label="方案四项硬指标" data-testid="targets">
      <SectionHead title="方案四项目标" of={targets} />
      <Answer of={targets} rows={5}>
        {({ items }) => (
          <div className="targets">
            {items.map((measure) => (
              <TargetCard key={measure.code} measure={measure} />
            ))}
          </div>
        )}
      </Answer>
    </section>
  )
}
