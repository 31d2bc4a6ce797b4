import { Checkbox, Radio, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { inLanguage } from '@/features/order'
import { languages } from '@/i18n'
import { readNumber, type Answer } from './answers'
import type { Question } from './attempt'
import { useCandidateTexts } from './texts'

const OPTION = {
  root: { border: '1px solid var(--artel-line)', borderRadius: 12, padding: '12px 14px' },
  body: { alignItems: 'center' },
  labelWrapper: { flex: 1 },
  label: { overflowWrap: 'anywhere' },
} as const

/** What one kind of question is answered with. */
export function QuestionInput({
  question,
  answer,
  onAnswer,
}: {
  question: Question
  answer: Answer | undefined
  onAnswer: (answer: Answer, typed: boolean) => void
}) {
  const t = useCandidateTexts()
  const options = question.options.map((option, index) => ({
    value: String(index),
    label: inLanguage(option),
  }))
  switch (question.kind) {
    case 'SINGLE':
      return (
        <Radio.Group
          label={t('take.single')}
          value={answer?.choices?.[0] === undefined ? null : String(answer.choices[0])}
          onChange={(value) => onAnswer({ choices: [Number(value)] }, false)}
        >
          <Stack gap="xs" mt="xs">
            {options.map(({ value, label }) => (
              <Radio key={value} value={value} label={label} size="md" styles={OPTION} />
            ))}
          </Stack>
        </Radio.Group>
      )
    case 'MULTIPLE':
      return (
        <Checkbox.Group
          label={t('take.multiple')}
          value={(answer?.choices ?? []).map(String)}
          onChange={(values) =>
            onAnswer({ choices: values.map(Number).sort((one, other) => one - other) }, false)
          }
        >
          <Stack gap="xs" mt="xs">
            {options.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} size="md" styles={OPTION} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
    case 'NUMBER':
      return <NumberAnswer answer={answer} onAnswer={onAnswer} />
    case 'SHORT_TEXT':
      return (
        <TextInput
          label={t('take.short')}
          size="md"
          maxLength={1_000}
          autoComplete="off"
          value={answer?.text ?? ''}
          onChange={(event) => onAnswer({ text: event.currentTarget.value }, true)}
        />
      )
    case 'FREE_TEXT':
      return (
        <Stack gap={4}>
          <Textarea
            label={t('take.free')}
            size="md"
            autosize
            minRows={5}
            maxRows={16}
            maxLength={10_000}
            value={answer?.text ?? ''}
            onChange={(event) => onAnswer({ text: event.currentTarget.value }, true)}
          />
          <Text size="sm" c="dimmed">
            {t('take.freeHint')}
          </Text>
        </Stack>
      )
  }
}

function inWords(number: number | null | undefined): string {
  if (number === null || number === undefined) return ''
  return languages.current() === 'ru' ? String(number).replace('.', ',') : String(number)
}

/** What is typed stays as it is typed; only what is a number is an answer. */
function NumberAnswer({
  answer,
  onAnswer,
}: {
  answer: Answer | undefined
  onAnswer: (answer: Answer, typed: boolean) => void
}) {
  const t = useCandidateTexts()
  const [text, setText] = useState(() => inWords(answer?.number))
  const wrong = text.trim() !== '' && readNumber(text) === null
  return (
    <TextInput
      label={t('take.number')}
      size="md"
      maw={320}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={wrong ? t('take.numberWrong') : undefined}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setText(typed)
        const number = readNumber(typed)
        if (number !== null) onAnswer({ number }, true)
      }}
      // An answer can be replaced but not taken back: the field shows what counts.
      onBlur={() => {
        if (readNumber(text) === null) setText(inWords(answer?.number))
      }}
    />
  )
}
