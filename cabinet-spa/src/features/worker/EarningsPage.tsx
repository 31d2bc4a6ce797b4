import { Statement } from '@/features/money'
import { Page } from '@/ui'
import { Balance } from './money/Balance'
import { Payouts } from './money/Payouts'
import { useWorkerMoneyTexts } from './money/texts'
import { WhereTo } from './money/WhereTo'
import { WaitingProofs } from './Proofs'

/** What will be paid out and why, where to, what was paid before, every line of it (US-230, US-250, US-260). */
export default function EarningsPage() {
  const t = useWorkerMoneyTexts()
  return (
    <Page title={t('earnings')} narrow>
      <WaitingProofs />
      <Balance />
      <WhereTo />
      <Payouts />
      <Statement account="WORKER" home="/earnings" />
    </Page>
  )
}
