/** Screens use the parts of `web/ui` instead of their classes. */
import { eachNode, type Fault, type Node, nodesIn, type Source } from './sources.ts';

/** Classes of parts that have a component each. */
const OF_A_PART = /["'`\s](button|control|field|choice)(-\w+)?["'`\s]/;

/** What a screen does not write itself, for it would miss what the part does besides. */
export const checkParts = (sources: Source[]): Fault[] => sources.flatMap(checkScreen);

/** Elements that have a component each. */
const RAW = /^(button|input|select|textarea)$/;
/** Fields whose name, id, value and error come together from the form they stand in. */
const FIELDS = /^(TextField|TextArea|SelectField|ChoiceList|Checkbox|Radio)$/;
const FROM_KIT = 'take its name from the form: {...field(name)}, tick or option of web/ui.';

function checkScreen({ path, text, program, lineOf }: Source): Fault[] {
  if (!/^web\/.*\.tsx$/.test(path) || path.startsWith('web/ui/')) return [];
  const faults: Fault[] = [];
  const refuse = (node: Node, message: string | undefined | false) => {
    if (message) faults.push({ path, line: lineOf(node.start), message });
  };
  eachNode(program, (node) => {
    if (node.type === 'JSXOpeningElement') refuse(node, faultOfElement(node));
    if (node.type === 'JSXAttribute') {
      refuse(node, faultOfAttribute(node, text.slice(node.start, node.end)));
    }
  });
  return faults;
}

const nameOf = (node: Node) => String(nodesIn(node.name)[0]?.name);

function faultOfElement(node: Node): string | undefined {
  const name = nameOf(node);
  if (RAW.test(name)) return `writes <${name}>: use the component of web/ui.`;
  if (!FIELDS.test(name)) return undefined;
  let isNamed = false;
  eachNode(node, (one) => {
    if (one.type === 'JSXAttribute' && nameOf(one) === 'name') isNamed = true;
  });
  return isNamed ? `names a ${name}: ${FROM_KIT}` : undefined;
}

function faultOfAttribute(node: Node, text: string): string | undefined {
  if (nameOf(node) === 'style') return 'writes a style: give it a class in web/styles.';
  if (nameOf(node) !== 'className') return undefined;
  const [, part] = OF_A_PART.exec(text) ?? [];
  return part && `writes the class of a ${part}: use the component of web/ui.`;
}
