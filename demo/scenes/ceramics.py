"""The ceramic pieces. Profiles are (radius, height) in cm; a third element keeps a corner."""
import math

from mathutils import Vector

import studio as s

GLAZES = {
    'chalk': dict(colour=(0.81, 0.75, 0.655)),
    'oat': dict(colour=(0.63, 0.53, 0.40)),
    'moss': dict(colour=(0.098, 0.103, 0.050), speckle=0.45),
    'iron': dict(colour=(0.022, 0.0195, 0.018), speckle=0.0, rough=0.36, breaks=0.5),
    'slate': dict(colour=(0.092, 0.112, 0.128), speckle=0.5),
    'rust': dict(colour=(0.205, 0.062, 0.030), speckle=0.45),
    'tide': dict(colour=(0.285, 0.325, 0.275), speckle=0.45),
    'clay': dict(colour=(0.30, 0.140, 0.088), speckle=0.25, rough=0.6, breaks=0.2),
}


def glaze(colour, **more):
    return s.glaze(**{**GLAZES[colour], **more})


def tarn_vase(colour, at=(0, 0, 0)):
    profile = [(0, 0.5), (4.5, 0.5, 1), (4.8, 0.1), (5.2, 0.0), (5.6, 0.25), (6.1, 1.2), (8.0, 4.6), (9.35, 9.0),
               (9.45, 12.6), (8.3, 16.4), (5.6, 19.2), (3.6, 20.5), (2.85, 21.6), (2.75, 22.6), (3.15, 23.6),
               (3.32, 23.95), (3.18, 24.1), (2.92, 23.9), (2.5, 23.0), (2.4, 22.0), (2.7, 21.0), (4.5, 19.4), (7, 16), (7, 8), (0, 2)]
    return s.lathe('vase', profile, glaze(colour, foot=1.1, rim=23.3), at, wobble=0.0022)


def morrow_cup(colour, at=(0, 0, 0), turn=0.0):
    mat = glaze(colour, foot=0.75, rim=8.1, rings=0.5)
    profile = [(0, 0.35), (2.4, 0.35, 1), (2.6, 0.05), (2.85, 0.0), (3.1, 0.15), (3.3, 0.7), (3.95, 1.9), (4.42, 4.0),
               (4.5, 6.2), (4.38, 8.1), (4.36, 8.4), (4.26, 8.5), (4.14, 8.4), (4.12, 8.0), (4.2, 6.0), (4.1, 4.0),
               (3.5, 2.0), (2.4, 1.1), (0, 0.95)]
    body = s.lathe('cup', profile, mat, at, wobble=0.0025)
    path = [(4.15, 0, 7.1), (5.2, 0, 7.35), (6.5, 0, 7.0), (7.15, 0, 5.6), (6.75, 0, 4.0), (5.6, 0, 2.9), (4.1, 0, 2.65)]
    handle = s.tube('handle', path, [0.62, 0.46, 0.40, 0.38, 0.38, 0.42, 0.6], mat, at, flat=1.55, per=14, sides=32)
    for ob in (body, handle):
        ob.rotation_euler.z = math.radians(turn)
    return body


def bowl_profile(d, h):
    """A footed open bowl of diameter d and height h."""
    r = d / 2
    f = r * 0.36
    return [(0, 0.5), (f - 0.5, 0.5, 1), (f - 0.35, 0.05), (f, 0.0), (f + 0.15, 0.25), (f + 0.2, 0.9), (r * 0.62, h * 0.26),
            (r * 0.86, h * 0.58), (r * 0.985, h * 0.96), (r, h * 0.995), (r - 0.14, h + 0.05), (r - 0.32, h * 0.985),
            (r * 0.95, h * 0.92), (r * 0.82, h * 0.58), (r * 0.58, h * 0.29), (r * 0.3, h * 0.17), (0, h * 0.15)]


def mere_bowl(colour, at=(0, 0, 0), d=28, h=10):
    return s.lathe('bowl', bowl_profile(d, h), glaze(colour, foot=0.85, rim=h - 0.45), at, wobble=0.002, segments=224)


def ember_teapot(at=(0, 0, 0), turn=0.0):
    mat = glaze('iron', foot=0.6, rings=0.6)
    body = [(0, 0.4), (4.4, 0.4, 1), (4.7, 0.0), (5.1, 0.0), (5.5, 0.5), (7.1, 2.6), (7.95, 5.4), (7.6, 8.2), (5.9, 10.4),
            (4.6, 11.15), (4.25, 11.3), (4.15, 11.2), (4.1, 10.9), (4.0, 10.2), (5.5, 8)]
    lid = [(4.02, 11.0), (4.05, 11.32), (3.85, 11.5), (2.6, 11.95), (1.1, 12.3), (0.62, 12.5), (0.5, 12.85), (0.72, 13.3),
           (0.95, 13.65), (0.9, 14.0), (0.55, 14.2), (0, 14.25)]
    parts = [s.lathe('pot', body, mat, at, wobble=0.002), s.lathe('lid', lid, glaze('iron', rings=0.6), at, wobble=0.001)]
    spout = [(6.2, 0, 4.6), (7.9, 0, 5.6), (9.3, 0, 7.2), (10.35, 0, 9.1), (11.0, 0, 10.35)]
    parts.append(s.tube('spout', spout, [2.0, 1.55, 1.12, 0.86, 0.78], mat, at, sides=40, per=14))
    # The dark mouth of the spout.
    parts.append(s.tube('mouth', [(10.9, 0, 10.15), (10.96, 0, 10.26), (11.02, 0, 10.39)], 0.60, s.plain((0.006, 0.005, 0.005), 0.9), at, sides=40))
    brass = s.metal(s.BRASS, 0.3)
    # The handle is half a tall ellipse on two short straight ends.
    bend = [(-5.9 * math.cos(math.radians(d)), 0, 12.4 + 7.2 * math.sin(math.radians(d))) for d in range(0, 181, 15)]
    arch = [(-5.6, 0, 10.4), (-5.8, 0, 11.3)] + bend + [(5.8, 0, 11.3), (5.6, 0, 10.4)]
    parts.append(s.tube('arch', arch, 0.36, brass, at, sides=28, per=16))
    for x in (-5.7, 5.7):
        # A clay lug holds each end of the handle.
        parts.append(s.tube('lug', [(x * 0.93, -1.0, 10.2), (x * 1.03, -0.7, 11.0), (x * 1.06, 0, 11.3), (x * 1.03, 0.7, 11.0), (x * 0.93, 1.0, 10.2)],
                            0.5, mat, at, sides=24, per=10, side=(1, 0, 0)))
    for ob in parts:
        ob.rotation_euler.z = math.radians(turn)
    return parts


def plate(d, at, seed):
    r = d / 2
    profile = [(0, 0.3), (r * 0.62, 0.3, 1), (r * 0.64, 0.02), (r * 0.68, 0.0), (r * 0.72, 0.3), (r * 0.93, 0.55), (r * 0.985, 0.95), (r, 1.75),
               (r - 0.02, 1.98), (r - 0.17, 2.05), (r - 0.32, 1.98), (r - 0.38, 1.75), (r - 0.55, 1.1), (r - 1.3, 0.85), (r * 0.5, 0.8), (0, 0.8)]
    mat = glaze('oat', foot=0.55, rim=1.72)
    ob = s.lathe('plate', profile, mat, at, wobble=0.0018, segments=224, seed=seed)
    ob.rotation_euler.z = seed * 1.3
    return ob


def level_plate(at=(0, 0, 0)):
    """Three large, three middle and two small plates, not quite in line."""
    z = 0.0
    for i, d in enumerate([27, 27, 27, 22, 22, 22, 17, 17]):
        off = ((0, 0), (0.2, 0.1), (-0.15, 0.1), (0.25, -0.1), (-0.1, 0.1), (0.1, 0.05), (-0.2, 0.0), (0.05, 0.1))[i]
        plate(d, (at[0] + off[0], at[1] + off[1], at[2] + z), i + 3)
        z += 1.25 if i not in (2, 5) else 0.95
