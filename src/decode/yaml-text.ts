import { Document, isCollection, visit } from 'yaml';

/**
 * A plain value as YAML that reads back as the same value: collections that fit into a line of `width` columns stand in
 * one, as people write them.
 */
export function yamlText(value: unknown, width = 100): string {
  const yaml = new Document(value, { aliasDuplicateObjects: false });
  visit(yaml, {
    Collection: (_, node, parents) => {
      // Two columns for each map or list around it, and as many for the key or the dash before it.
      const indent = 2 * parents.filter(isCollection).length;
      const text = JSON.stringify(node.toJS(yaml));
      const fits = indent + text.length + LONGEST_KEY <= width && !text.includes('\\n');
      const isInside = parents.some(isCollection);
      if (isInside && fits) node.flow = true;
      return isInside && fits ? visit.SKIP : undefined;
    },
  });
  return yaml.toString({ lineWidth: width, flowCollectionPadding: true });
}

const LONGEST_KEY = 12;
