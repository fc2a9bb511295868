/** The themes Word hands to an add-in as `Office.context.officeTheme`. */

export const THEMES = {
  light: {
    label: "Light",
    office: {
      bodyBackgroundColor: "#ffffff",
      bodyForegroundColor: "#242424",
      controlBackgroundColor: "#f0f0f0",
      controlForegroundColor: "#242424",
    },
  },
  dark: {
    label: "Dark",
    office: {
      bodyBackgroundColor: "#292929",
      bodyForegroundColor: "#ffffff",
      controlBackgroundColor: "#1f1f1f",
      controlForegroundColor: "#ffffff",
    },
  },
  contrast: {
    label: "High contrast",
    office: {
      bodyBackgroundColor: "#000000",
      bodyForegroundColor: "#ffffff",
      controlBackgroundColor: "#000000",
      controlForegroundColor: "#ffff00",
    },
  },
} as const;

export type ThemeName = keyof typeof THEMES;

export function isTheme(name: string | null): name is ThemeName {
  return name !== null && Object.hasOwn(THEMES, name);
}

/** The pane's address with the theme in it. */
export function paneAddress(theme: ThemeName): string {
  const query = new URLSearchParams({ theme, officeTheme: JSON.stringify(THEMES[theme].office) });
  return `/preview/pane?${query}`;
}
