import { Explanation } from '@/features/money'
import { useClientMoneyTexts } from './texts'

export default function LinePage() {
  const t = useClientMoneyTexts()
  return <Explanation account="CLIENT" home="/money" back={t('invoice.toMoney')} />
}
