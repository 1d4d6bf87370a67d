import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem {
  readonly id: string;
  readonly text: string;
  readonly content: ReactNode;
}

/** Views of the same thing, one at a time. Prefer sections below each other when they fit. */
export const Tabs = ({
  label,
  tabs,
  value,
  onChange,
}: {
  readonly label: string;
  readonly tabs: readonly TabItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) => (
  <AriaTabs className="tabs" selectedKey={value} onSelectionChange={(k) => onChange(String(k))}>
    <TabList aria-label={label} className="tab-list">
      {tabs.map((t) => (
        <Tab key={t.id} id={t.id} className="tab">
          {t.text}
        </Tab>
      ))}
    </TabList>
    {tabs.map((t) => (
      <TabPanel key={t.id} id={t.id} className="tab-panel">
        {t.content}
      </TabPanel>
    ))}
  </AriaTabs>
);
