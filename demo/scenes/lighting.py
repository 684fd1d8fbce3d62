"""The lamps and the candlestick."""
import math

import bpy
from mathutils import Vector

import ceramics
import studio as s


def cord(path, at=(0, 0, 0), colour=(0.10, 0.085, 0.07), radius=0.28):
    return s.tube('cord', path, radius, s.plain(colour, 0.8), at, sides=12, per=14, side=(0, 0.3, 1))


def hollin_lamp(colour, at=(0, 0, 0), watts=110.0):
    foot = [(0, 0.0), (6.6, 0.0), (7.2, 0.15), (7.5, 0.7), (7.4, 2.6), (6.4, 5.6), (4.4, 8.6), (3.1, 11.5), (2.6, 15.0), (2.5, 18.2), (2.3, 18.6), (0, 18.6)]
    s.lathe('foot', foot, ceramics.glaze(colour, foot=0.45, rings=0.5), at, wobble=0.0015)
    brass = s.metal(s.BRASS, 0.3)
    s.lathe('collar', [(2.2, 18.4), (2.75, 18.5, 1), (2.8, 19.3, 1), (1.0, 19.4), (0.9, 26)], brass, at)
    # The shade: a dome with a thickened, slightly turned-in lip, open below.
    dome = [(13.0, 19.9), (13.5, 19.75), (13.95, 20.0), (14.0, 20.6), (13.7, 23.0), (12.6, 26.8), (10.2, 30.4), (6.6, 32.9), (2.6, 33.9), (0, 34.0)]
    shade = s.lathe('shade', dome, s.opal(), at, segments=192)
    s.lathe('knob', [(0, 33.8), (0.9, 33.9), (1.0, 34.3), (0.8, 34.9), (0, 35.0)], brass, at)
    s.light_bulb((at[0], at[1], at[2] + 25.5), watts, 2.6)
    return shade


def hollin_cord(at=(0, 0, 0)):
    cord([(4, 6.5, 0.5), (8, 10, 0.3), (15, 13, 0.3), (23, 12, 0.3), (31, 15, 0.3), (44, 22, 0.3), (60, 26, 0.3)], at)


def hush_pendant(at=(0, 0, 0), watts=105.0):
    """Paper over hoops: an oval profile, drawn in a little at every hoop."""
    big, tall, ribs = 28.0, 19.0, 23
    # Superellipse heights run from the bottom opening to the top opening.
    line = []
    a0, a1 = math.radians(-76), math.radians(77)
    steps = ribs * 8
    for i in range(steps + 1):
        a = a0 + (a1 - a0) * i / steps
        swell = abs(math.sin(math.pi * i / 8)) ** 0.8
        r = big * math.cos(a) ** 0.92 * (1 + 0.018 * swell) + 0.25 * swell
        z = tall * math.sin(a) * (1 + 0.012 * swell)
        line.append((r, z + tall))
    s.lathe('paper', [(r, z, 1) for r, z in line], s.paper(), at, segments=200, per=1, wobble=0.0025)
    bamboo = s.plain((0.42, 0.29, 0.16), 0.6)
    for i in (0, steps):
        r, z = line[i]
        s.lathe('hoop', [(r - 0.3, z), (r, z + 0.3), (r + 0.3, z), (r, z - 0.3), (r - 0.3, z)], bamboo, at, segments=96)
    dark = s.plain((0.06, 0.055, 0.05), 0.5)
    top = line[-1][1]
    s.lathe('holder', [(0, top + 5.0), (1.0, top + 4.8), (1.5, top + 3.6), (1.6, top - 3), (0, top - 3)], dark, at)
    s.tube('wire', [(-line[-1][0], 0, top), (0, 0, top + 0.4), (line[-1][0], 0, top)], 0.16, dark, at, sides=10)
    s.tube('cable', [(0, 0, top + 4.6), (0, 0, top + 30), (0, 0, top + 90)], 0.24, dark, at, sides=12, side=(1, 0, 0))
    s.light_bulb((at[0], at[1], at[2] + tall), watts, 4.5)


def flame(at):
    """A teardrop of light with a blue-dark root, and a small lamp for its shine."""
    n = s.Nodes('flame')
    z = n.add('ShaderNodeSeparateXYZ', {'Vector': n.cm()}).outputs['Z']
    t = n.math('DIVIDE', z, 3.2)
    col = n.ramp(t, (0.0, (0.9, 0.32, 0.08)), (0.22, (1.0, 0.50, 0.14)), (0.55, (1.0, 0.72, 0.34)), (1.0, (1.0, 0.50, 0.14)))
    power = n.ramp(t, (0.0, 0.15), (0.3, 0.8), (0.6, 1.0), (1.0, 0.6))
    facing = n.add('ShaderNodeLayerWeight', {'Blend': 0.4}).outputs['Facing']
    e = n.add('ShaderNodeEmission', {'Color': col, 'Strength': n.math('MULTIPLY', power, 9.0)}).outputs[0]
    clear = n.add('ShaderNodeBsdfTransparent').outputs[0]
    edge = n.ramp(facing, (0.45, 1.0), (0.95, 0.0))
    m = n.out(n.add('ShaderNodeMixShader', {0: edge, 1: clear, 2: e}).outputs[0])
    ob = s.lathe('flame', [(0, 0), (0.26, 0.25), (0.42, 0.8), (0.38, 1.5), (0.2, 2.4), (0.05, 3.1), (0, 3.2)], m, at, segments=48)
    ob.visible_shadow = False
    s.light_bulb((at[0], at[1], at[2] + 1.2), 5.0, 0.5, (1.0, 0.60, 0.28))


def vesper(finish, at=(0, 0, 0)):
    mat = s.metal(s.BRASS, 0.26) if finish == 'brass' else s.metal(s.STEEL, 0.42)
    profile = [(0, 0.0), (3.3, 0.0), (3.5, 0.15), (3.5, 0.45), (3.3, 0.6), (1.6, 0.95), (0.95, 1.8), (0.8, 3.4), (0.85, 5.6), (1.25, 6.0), (1.32, 6.35), (1.25, 6.7),
               (0.85, 7.1), (0.78, 8.0), (0.9, 9.0), (1.6, 9.6), (4.6, 10.0), (5.35, 10.5), (5.5, 10.85), (5.42, 10.98), (5.25, 10.9), (4.5, 10.4), (1.75, 10.15),
               (1.55, 10.4), (1.5, 12.0), (1.5, 13.75), (1.42, 13.95), (1.2, 14.0), (1.12, 13.9), (1.1, 12)]
    s.lathe('stick', profile, mat, at, segments=144)
    n = s.Nodes('wax')
    z = n.add('ShaderNodeSeparateXYZ', {'Vector': n.cm()}).outputs['Z']
    warm = n.ramp(n.math('DIVIDE', z, 23.3), (0.70, 0.0), (1.0, 1.0))
    wax = n.out(n.principled(Base_Color=(0.86, 0.735, 0.55), Roughness=0.45, Specular=0.4,
                             Emission=(1.0, 0.50, 0.18, 1), Emission_Strength=n.math('MULTIPLY', warm, 0.7)))
    s.lathe('candle', [(1.08, 13.0), (1.07, 18), (1.04, 22.8), (0.98, 23.15), (0.8, 23.2), (0.5, 22.85), (0, 22.75)], wax, at, segments=80)
    s.tube('wick', [(0, 0, 22.7), (0.03, 0, 23.3), (0.12, 0, 23.8)], 0.07, s.plain((0.02, 0.015, 0.01), 0.9), at, sides=10, side=(0, 1, 0))
    flame((at[0] + 0.05, at[1], at[2] + 23.25))


def ebb_globe(at=(0, 0, 0), watts=62.0, d=24.0):
    f = d / 24.0
    block = [(0, 0.0), (8.6, 0.0), (8.9, 0.15), (9.0, 0.5), (9.0, 5.6), (8.85, 6.0), (8.5, 6.15), (7.9, 6.0), (7.2, 5.2), (6.5, 4.5), (0, 4.2)]
    s.lathe('block', [(r * f, z * f) for r, z in block], s.oak('X'), at, segments=160)
    ball = [(12.0 * math.cos(math.radians(a)) * f, (17.1 + 12.0 * math.sin(math.radians(a))) * f) for a in range(-90, 91, 3)]
    s.lathe('globe', ball, s.opal(rough=0.08), at, segments=192, per=3)
    s.light_bulb((at[0], at[1], at[2] + 13.5 * f), watts, 2.6 * f)
    cord([(7 * f, 5 * f, 0.9), (10 * f, 8 * f, 0.35), (17, 11, 0.3), (26, 11, 0.3), (40, 18, 0.3), (58, 24, 0.3)], at)
