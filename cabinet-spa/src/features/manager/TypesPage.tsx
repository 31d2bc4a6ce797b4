import { Button, Group, Select, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { Orders } from '@/api/types'
import { inLanguage, useOrderTypes } from '@/features/order'
import {
  DataTable,
  Empty,
  format,
  Page,
  SearchInput,
  useCommon,
  useList,
  type Column,
  StateBadge,
} from '@/ui'
import { useCompanyTexts } from './companyTexts'

type Type = Orders['TypeResponse']
type Offer = 'yes' | 'noKit' | 'archived'

export function offerOf(type: Type): Offer {
  if (!type.active) return 'archived'
  return type.kitDefined ? 'yes' : 'noKit'
}

const COLOURS: Record<Offer, string> = { yes: 'forest', noKit: 'orange', archived: 'gray' }

export function OfferBadge({ type }: { type: Type }) {
  const t = useCompanyTexts()
  const offer = offerOf(type)
  return <StateBadge color={COLOURS[offer]}>{t(`offer.${offer}`)}</StateBadge>
}

export default function TypesPage() {
  const t = useCompanyTexts()
  const common = useCommon()
  const list = useList()
  const all = useOrderTypes()

  // All types are there already as names of filters; what is asked of them here is answered here.
  const search = (list.filters['search'] ?? '').toLowerCase()
  const found = (all.data ?? []).filter(
    (type) =>
      (list.filters['offer'] === undefined || offerOf(type) === list.filters['offer']) &&
      [type.name.ru, type.name.en, ...type.skills.map(({ skill }) => skill)].some((text) =>
        text.toLowerCase().includes(search),
      ),
  )
  const [by, direction] = (list.sort ?? 'name,asc').split(',')
  const key = (type: Type): string | number =>
    by === 'price'
      ? Number(type.basePrice.amount)
      : by === 'duration'
        ? format.seconds(type.duration)
        : inLanguage(type.name)
  found.sort((one, other) => {
    const [a, b] = [key(one), key(other)]
    const order = typeof a === 'number' ? a - Number(b) : a.localeCompare(String(b))
    return direction === 'desc' ? -order : order
  })
  const first = list.page * list.size
  const query = {
    ...all,
    data:
      all.data === undefined
        ? undefined
        : {
            items: found.slice(first, first + list.size),
            page: list.page,
            size: list.size,
            total: found.length,
          },
  }

  const columns: Column<Type>[] = [
    { id: 'name', header: t('name'), sort: 'name', cell: (type) => inLanguage(type.name) },
    { id: 'offer', header: t('offer'), cell: (type) => <OfferBadge type={type} /> },
    {
      id: 'skills',
      header: t('skills'),
      cell: (type) =>
        type.skills.length === 0 ? (
          '—'
        ) : (
          <Group gap={4} justify="inherit">
            {type.skills.map(({ skill, level }) => (
              <Text key={skill} size="sm">
                {skill} ≥ {level}
              </Text>
            ))}
          </Group>
        ),
    },
    {
      id: 'duration',
      header: t('duration'),
      sort: 'duration',
      cell: (type) => format.duration(format.seconds(type.duration)),
    },
    {
      id: 'price',
      header: t('price'),
      sort: 'price',
      align: 'right',
      cell: (type) => format.money(type.basePrice),
    },
  ]
  const create = (
    <Button component={Link} to="/manage/types/new" leftSection={<IconPlus size={18} aria-hidden />}>
      {t('newType')}
    </Button>
  )
  return (
    <Page title={t('types')} actions={create}>
      <Group gap="xs">
        <SearchInput list={list} label={t('searchTypes')} />
        <Select
          aria-label={t('offer')}
          placeholder={t('anyOffer')}
          data={(['yes', 'noKit', 'archived'] as const).map((offer) => ({
            value: offer,
            label: t(`offer.${offer}`),
          }))}
          value={list.filters['offer'] ?? null}
          onChange={(offer) => list.set({ offer: offer ?? undefined })}
          clearable
          clearButtonProps={{ 'aria-label': common('clear') }}
          w={190}
        />
      </Group>
      <DataTable
        label={t('types')}
        query={query}
        list={list}
        columns={columns}
        rowKey={(type) => type.id}
        rowLink={(type) => `/manage/types/${type.id}`}
        {...(all.data?.length === 0
          ? { empty: <Empty title={t('noTypes')} text={t('noTypesText')} action={create} /> }
          : {})}
      />
    </Page>
  )
}
