import { Page } from '@/ui'
import { Method } from './money/Method'
import { Owed } from './money/Owed'
import { Statement } from './money/Statement'
import { useClientTexts } from './texts'

/** How a client pays, what will be owed at the end of the week, and every charge and credit (US-250, US-260). */
export default function MoneyPage() {
  const t = useClientTexts()
  return (
    <Page title={t('money.title')} narrow>
      <Method />
      <Owed />
      <Statement />
    </Page>
  )
}
