import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { $api } from '@/api/client'
import { Empty, Page, QueryState, Section } from '@/ui'
import { WaitingProofs } from './Proofs'
import { useWorkerTexts } from './texts'

const LEVELS = [
  { level: 'expert', from: 85 },
  { level: 'good', from: 65 },
  { level: 'fair', from: 40 },
  { level: 'low', from: 0 },
] as const

function levelOf(score: number) {
  return LEVELS.find(({ from }) => score >= from)?.level ?? 'low'
}

/** A skill's code as a word: `windows_high` is “Windows high”. */
function inWords(skill: string): string {
  const words = skill.replace(/[_-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

export default function SkillsPage() {
  const t = useWorkerTexts()
  const skills = $api.useQuery('get', '/api/matching/skills')
  return (
    <Page title={t('skills')} subtitle={t('skillsHint')} narrow>
      <WaitingProofs />
      <QueryState query={skills}>
        {(list) =>
          list.length === 0 ? (
            <Empty
              title={t('skills.empty')}
              text={t('skills.emptyHint')}
              action={
                <Button component={Link} to="/tests" variant="light" mt="xs">
                  {t('skills.tests')}
                </Button>
              }
            />
          ) : (
            <>
              <Section>
                <Stack
                  component="ul"
                  gap="lg"
                  p={0}
                  m={0}
                  style={{ listStyle: 'none' }}
                  aria-label={t('skills')}
                >
                  {[...list]
                    .sort((one, other) => other.score - one.score)
                    .map(({ skill, score }) => (
                      <Stack component="li" key={skill} gap={6}>
                        <Group justify="space-between" wrap="nowrap">
                          <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                            {inWords(skill)}
                          </Text>
                          <Text className="tabular" style={{ whiteSpace: 'nowrap' }}>
                            {t('skill.score', { score })}
                          </Text>
                        </Group>
                        <Progress value={score} size="lg" radius="xl" aria-label={inWords(skill)} />
                        <Text size="sm" c="dimmed">
                          {t(`level.${levelOf(score)}`)}
                        </Text>
                      </Stack>
                    ))}
                </Stack>
              </Section>
              <Section title={t('skill.meaning')}>
                <Stack gap={8}>
                  {LEVELS.map(({ level, from }, index) => (
                    <Group key={level} gap="md" wrap="nowrap" align="flex-start">
                      <Text className="tabular" fw={600} w={76} style={{ flexShrink: 0 }}>
                        {from}–{index === 0 ? 100 : (LEVELS[index - 1]?.from ?? 100) - 1}
                      </Text>
                      <Text>{t(`level.${level}`)}</Text>
                    </Group>
                  ))}
                </Stack>
              </Section>
            </>
          )
        }
      </QueryState>
    </Page>
  )
}
