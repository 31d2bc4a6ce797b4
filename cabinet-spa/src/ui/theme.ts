import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core'
import { SteadyButton } from './SteadyButton'

const forest: MantineColorsTuple = [
  '#edf7f3',
  '#dcece5',
  '#b5d9cb',
  '#8bc5af',
  '#68b497',
  '#519a7f',
  '#3d8a6e',
  '#2a6b57',
  '#285f4e',
  '#1c4a3c',
]

const font =
  "'Golos Text Variable', system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"

export const theme = createTheme({
  primaryColor: 'forest',
  colors: { forest },
  // Checked for contrast of text on and beside them in both schemes.
  primaryShade: { light: 7, dark: 8 },
  fontFamily: font,
  headings: { fontFamily: font, fontWeight: '650' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { component: SteadyButton } },
    ActionIcon: { defaultProps: { component: SteadyButton } },
    // A page has one banner; the head of a dialog is not another.
    ModalHeader: { defaultProps: { component: 'div' } },
    // In a narrow column of a table the word stays whole.
    Badge: { styles: { root: { minWidth: 'max-content' } } },
    DrawerHeader: { defaultProps: { component: 'div' } },
  },
})

export const variables: CSSVariablesResolver = (mantine) => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f7f6f2',
    '--artel-surface': '#ffffff',
    '--artel-line': '#e3e1d9',
    '--mantine-color-dimmed': mantine.colors.gray[7],
    '--mantine-color-placeholder': mantine.colors.gray[7],
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#15191a',
    '--artel-surface': '#1d2224',
    '--artel-line': '#30373a',
    '--mantine-color-dimmed': mantine.colors.dark[1],
    '--mantine-color-placeholder': mantine.colors.dark[1],
    '--mantine-color-error': '#ff8f86',
    // What is lightly tinted lies above a card, not in a hole in it.
    '--mantine-color-forest-light': '#22443a',
    '--mantine-color-forest-light-hover': '#2a5246',
    '--mantine-color-forest-light-color': mantine.colors.forest![2],
    '--mantine-color-gray-light': '#32393c',
    '--mantine-color-anchor': mantine.colors.forest![3],
  },
})
