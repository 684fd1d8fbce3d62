import { describe, expect, test } from 'vitest';
import { type Category, movedBy, parentsFor, treeOf } from './tree.ts';

const category = (slug: string, parent: string | null = null): Category => ({
  id: slug,
  slug,
  parent,
  name: slug,
  description: '',
  position: 0,
  productCount: 0,
  version: '1',
});
const all = [
  category('home'),
  category('bowls', 'home'),
  category('garden'),
  category('cups', 'home'),
  category('small', 'cups'),
];
const slugsOf = (branches: ReturnType<typeof treeOf>) =>
  branches.map(({ category: { slug }, depth }) => '-'.repeat(depth) + slug);

describe('the tree of categories', () => {
  test('puts each after the one it stands under', () => {
    expect(slugsOf(treeOf(all))).toEqual(['home', '-bowls', '-cups', '--small', 'garden']);
  });

  test('moves a category past its neighbour, never out of its place', () => {
    expect(movedBy(all, 'cups', -1)).toEqual({ parent: 'home', ids: ['cups', 'bowls'] });
    expect(movedBy(all, 'home', 1)).toEqual({ parent: null, ids: ['garden', 'home'] });
    expect(movedBy(all, 'bowls', -1)).toBeNull();
    expect(movedBy(all, 'garden', 1)).toBeNull();
    expect(movedBy(all, 'unknown', 1)).toBeNull();
  });

  test('never offers a category a place under itself', () => {
    const tree = treeOf(all);
    expect(slugsOf(parentsFor(tree, 'cups'))).toEqual(['home', '-bowls', 'garden']);
    expect(slugsOf(parentsFor(tree, 'home'))).toEqual(['garden']);
    expect(slugsOf(parentsFor(tree, 'garden'))).toEqual(['home', '-bowls', '-cups', '--small']);
  });
});
