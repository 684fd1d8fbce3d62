"""Render the shop's pictures.

    blender -b --factory-startup -P render.py -- [--only NAME ...] [--size 1200x1500]
        [--samples 56] [--out ../photos] [--list]

Without --only every picture is made. NAME is a file name without its ending.
"""
import argparse
import math
import os
import sys
import tempfile
import time

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, here)
sys.dont_write_bytecode = True

import ceramics as c
import develop
import hero
import lighting as l
import studio as s
import textiles as t

PICTURES = {}


def shot(name, build, **how):
    PICTURES[name] = (build, how)


def product(height, make, dim=1.0, **cam):
    """A usual product picture: clear the room, light it, place the object, set the camera."""
    def build():
        s.clear(height)
        s.room(dim)
        make()
        s.camera(**cam)
    return build


for colour in ('chalk', 'moss', 'iron'):
    shot(f'tarn-vase-{colour}', product(24, lambda colour=colour: c.tarn_vase(colour)))
for colour in ('oat', 'slate', 'rust'):
    shot(f'morrow-cup-{colour}', product(12.4, lambda colour=colour: c.morrow_cup(colour, (-1.1, 0, 0), -18), tilt=17, centre=1.1))
for colour in ('chalk', 'tide'):
    def bowls(colour=colour):
        c.mere_bowl(colour)
        c.mere_bowl(colour, (0.5, 0.3, 2.3), 18, 7)
    shot(f'mere-bowl-{colour}', product(25.5, bowls, tilt=24, centre=0.66))
shot('ember-teapot', product(21.5, lambda: c.ember_teapot((-1.4, 0, 0), -12), tilt=12))
shot('level-plate', product(25.0, c.level_plate, tilt=19, centre=0.60))
for colour in ('chalk', 'clay'):
    def lamp(colour=colour):
        l.hollin_lamp(colour)
        l.hollin_cord()
    shot(f'hollin-table-lamp-{colour}', product(36, lamp, dim=0.36, tilt=7), exposure=0.55, bloom=0.12)
shot('hush-pendant', product(54, lambda: l.hush_pendant((0, 0, 32)), dim=0.36, tilt=2, centre=2.65), exposure=0.55, bloom=0.12)
for finish in ('brass', 'black'):
    shot(f'vesper-candlestick-{finish}', product(25.0, lambda finish=finish: l.vesper(finish), dim=0.6, tilt=11), exposure=0.4, bloom=0.25)
shot('ebb-globe-light', product(30, l.ebb_globe, dim=0.36, tilt=9), exposure=0.55, bloom=0.12)
for colour in ('oat', 'rust'):
    shot(f'drift-throw-{colour}', product(74, lambda colour=colour: t.drift_throw(colour), tilt=5, centre=2.02))
for colour in ('flax', 'clay'):
    shot(f'sedge-cushion-{colour}', product(46, lambda colour=colour: t.sedge_cushion(colour), tilt=8))


def towel():
    s.clear(70)
    s.room(wall=0.12)
    hung = t.selvedge_towel()
    x, y, z = (v / s.k for v in hung)
    # The peg, and the loop that the towel hangs by.
    peg = s.lathe('peg', [(0, 0), (1.3, 0), (1.3, 5.6), (1.45, 6.4), (1.9, 7.2), (1.95, 7.8), (1.6, 8.3), (0, 8.45)], s.oak('Z'))
    peg.rotation_euler = (math.radians(90), 0, 0)
    peg.location = (x * s.k, 1.2 * s.k, (z + 2.6) * s.k)
    tape = s.plain((0.45, 0.39, 0.30), 0.9)
    s.tube('loop', [(x - 0.15, y, z - 0.8), (x - 0.9, y, z + 1.4), (x - 1.1, y, z + 3.6), (x, y, z + 4.15), (x + 1.1, y, z + 3.6), (x + 0.9, y, z + 1.4), (x + 0.15, y, z - 0.8)],
           0.14, tape, flat=2.5, per=12)
    s.camera(tilt=3, centre=z * s.k - 1.35)


shot('selvedge-tea-towel', towel, exposure=0.3)
shot('hero', hero.hero, size=(2000, 1250), exposure=0.45, bloom=0.10, quality=88)



def main():
    args = argparse.ArgumentParser()
    args.add_argument('--only', nargs='*')
    args.add_argument('--size')
    args.add_argument('--samples', type=int, default=36)
    args.add_argument('--out', default=os.path.join(here, '..', 'photos'))
    args.add_argument('--list', action='store_true')
    a = args.parse_args(sys.argv[sys.argv.index('--') + 1:] if '--' in sys.argv else [])
    if a.list:
        print('\n'.join(PICTURES))
        return
    os.makedirs(a.out, exist_ok=True)
    for name in a.only or PICTURES:
        start = time.time()
        build, how = PICTURES[name]
        how = dict(how)
        width, height = how.pop('size', (1200, 1500))
        if a.size:
            width, height = map(int, a.size.split('x'))
        build()
        built = time.time()
        with tempfile.TemporaryDirectory() as folder:
            develop.picture(os.path.join(a.out, name + '.webp'), folder, width, height, a.samples, **how)
        print(f'{name}: built in {built - start:.0f} s, done in {time.time() - start:.0f} s', flush=True)


main()
