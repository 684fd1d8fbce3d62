"""The textiles: each is simulated as cloth, then frozen and given thickness and weave."""
import math
import random

import bmesh
import bpy
from mathutils import Vector, noise

import studio as s


def grid(name, width, height, nx, ny, place, mat=None):
    """A sheet of nx by ny cells with UVs; `place` maps (u, v) to a position in units."""
    verts = [place(i / nx, j / ny) for j in range(ny + 1) for i in range(nx + 1)]
    faces = [(j * (nx + 1) + i, j * (nx + 1) + i + 1, (j + 1) * (nx + 1) + i + 1, (j + 1) * (nx + 1) + i)
             for j in range(ny) for i in range(nx)]
    ob = s.mesh_object(name, verts, faces, mat)
    uv = ob.data.uv_layers.new(name='UVMap')
    for loop in ob.data.loops:
        i, j = loop.vertex_index % (nx + 1), loop.vertex_index // (nx + 1)
        uv.data[loop.index].uv = (i / nx, j / ny)
    return ob


def collide(ob, friction=20.0, thickness=0.02):
    m = ob.modifiers.new('collision', 'COLLISION')
    ob.collision.thickness_outer = thickness
    ob.collision.cloth_friction = friction
    return m


def simulate(ob, frames, mass=0.3, bending=1.5, tension=25.0, quality=8, gap=0.02, pin=None, pressure=0.0,
             self_collide=True, damping=1.0, shrink=0.0, gravity=1.0, filled=None):
    """Run the cloth to rest and freeze the result into the mesh."""
    m = ob.modifiers.new('cloth', 'CLOTH')
    c = m.settings
    c.quality = quality
    c.mass = mass
    c.air_damping = damping
    c.tension_stiffness = c.compression_stiffness = tension
    c.shear_stiffness = tension * 0.35
    c.bending_stiffness = bending
    c.effector_weights.gravity = gravity
    if pin:
        c.vertex_group_mass = pin
    if pressure:
        c.use_pressure = True
        c.uniform_pressure_force = pressure
        if filled:
            c.vertex_group_pressure = filled
    c.shrink_min = shrink
    m.collision_settings.distance_min = gap
    m.collision_settings.collision_quality = 3
    m.collision_settings.use_self_collision = self_collide
    m.collision_settings.self_distance_min = gap
    m.point_cache.frame_end = frames
    sc = bpy.context.scene
    sc.frame_end = frames
    for f in range(1, frames + 1):
        sc.frame_set(f)
    dg = bpy.context.evaluated_depsgraph_get()
    frozen = bpy.data.meshes.new_from_object(ob.evaluated_get(dg))
    ob.modifiers.clear()
    old = ob.data
    ob.data = frozen
    bpy.data.meshes.remove(old)
    sc.frame_set(1)
    return ob


def finish(ob, mat, thick, levels=2):
    ob.data.materials.clear()
    ob.data.materials.append(mat)
    sub = ob.modifiers.new('subsurf', 'SUBSURF')
    sub.levels = sub.render_levels = levels
    if thick:
        so = ob.modifiers.new('solidify', 'SOLIDIFY')
        so.thickness = thick
        so.offset = 0
    ob.data.polygons.foreach_set('use_smooth', [True] * len(ob.data.polygons))


WOOLS = {'oat': (0.60, 0.50, 0.375), 'rust': (0.205, 0.062, 0.028)}
LINENS = {'flax': (0.56, 0.475, 0.36), 'clay': (0.40, 0.205, 0.145)}


def drift_throw(colour):
    """A folded throw, gathered over an oak rail so that both ends fall in deep folds."""
    k = s.k
    R, top = 2.4, 88.0
    front, back = 74.0, 58.0
    wrap = math.pi * R
    total = front + wrap + back
    nx, ny = 200, 260
    s.tube('rail', [(-120, 0, top - R), (0, 0, top - R), (120, 0, top - R)], R - 0.45, s.oak('X'), sides=48)

    def place(u, v):
        run = v * total
        if run < front:
            below, turn, drop = front - run, 0.0, front - run
        elif run < front + wrap:
            below, turn, drop = 0.0, (run - front) / R, 0.0
        else:
            below, turn, drop = run - front - wrap, math.pi, run - front - wrap
        deep = min(1.0, below / 30.0)
        deep = deep * deep * (3 - 2 * deep)
        side = 1.0 if turn < 1.57 else 0.7
        wander = 0.5 * noise.noise(Vector((u * 2.2, below * 0.012, 3.1 + (turn > 1.57))))
        phase = 2 * math.pi * (5.2 * u + 0.16 * math.sin(7 * u + 1.0) + 0.10 * math.sin(15 * u)) + 1.6 * wander
        size = (1.1 + 3.1 * deep) * (0.75 + 0.5 * noise.noise(Vector((u * 3.0, below * 0.015, 9.0))))
        wave = 0.5 + 0.5 * math.sin(phase)
        out = size * (wave ** 0.85) * side + 0.25 * math.sin(2.3 * phase + 1)*deep
        out += 0.35 * deep * noise.noise(Vector((u * 8, below * 0.05, 1.0)))
        width = 45.0 + 2.2 * deep + 1.5 * noise.noise(Vector((0.3, below * 0.02, 5.0)))
        x = (u - 0.5) * width - 0.36 * size * math.sin(2 * phase) * (0.3 + 0.7 * deep)
        x += 0.028 * below * (1 if turn < 1.57 else -1)
        z = top - R + (R + out) * math.sin(turn) - drop - 0.5 * deep * math.cos(phase) * (below / front)
        y = -(R + out) * math.cos(turn)
        return (x * k, y * k, z * k)
    ob = grid('throw', 65.0, total, nx, ny, place)
    fringe(ob, nx, ny, WOOLS[colour], 6.5)
    finish(ob, s.cloth(WOOLS[colour], threads=(170, 340), slub=0.10, bump=0.8, sheen=0.7, depth=0.22), 0.55 * k, 1)
    return ob


def fringe(ob, nx, ny, colour, length):
    """Twisted cords that carry on from both short ends and then fall."""
    k = s.k
    me = ob.data
    rnd = random.Random(9)
    mat = s.plain(tuple(c * 0.95 for c in colour), 0.9, Sheen=0.5, Specular=0.1)
    for row, inner in ((0, 2), (ny, ny - 2)):
        for i in range(0, nx + 1, 2):
            a = b = i
            p = (me.vertices[row * (nx + 1) + a].co + me.vertices[row * (nx + 1) + b].co) / 2
            q = (me.vertices[inner * (nx + 1) + a].co + me.vertices[inner * (nx + 1) + b].co) / 2
            d = (p - q).normalized()
            L = length * k * rnd.uniform(0.85, 1.1)
            down = Vector((rnd.uniform(-0.12, 0.12), rnd.uniform(-0.12, 0.12), -1))
            pts = [p - d * 0.3 * k, p + d * L * 0.3, p + (d * 0.5 + down * 0.5).normalized() * L * 0.65, p + (d * 0.3 + down * 0.8).normalized() * L]
            for pt in pts:
                pt.z = max(pt.z, 0.3 * k)
            s.tube('strand', [v / k for v in pts], [0.2, 0.23, 0.22, 0.15], mat, sides=8, per=4, side=(0.3, 1, 0.2))


def sedge_cushion(colour):
    """Two squares sewn together inside a flat border and blown up with pressure:
    the full corners and the puckers along the seam come by themselves."""
    k = s.k
    n, m, cell = 68, 3, 43.0 / 68
    half = 21.5
    bm = bmesh.new()
    rows = {}

    def spot(i, j):
        x, y = (i - n / 2) * cell, (j - n / 2) * cell
        # The sides are cut a little convex, as cushion makers do, so that they end up straight.
        bx, by = max(0.0, 1 - (y / half) ** 2), max(0.0, 1 - (x / half) ** 2)
        return x * (1 + 0.075 * bx), y * (1 + 0.075 * by)
    for side in (0, 1):
        for j in range(-m, n + m + 1):
            for i in range(-m, n + m + 1):
                inside = 0 < i < n and 0 < j < n
                if side and not inside:
                    if 0 <= i <= n and 0 <= j <= n:
                        rows[(1, i, j)] = rows[(0, i, j)]
                    continue
                x, y = spot(i, j)
                bulge = 0.0
                if inside:
                    edge = min(i, n - i, j, n - j) / 8
                    bulge = min(1, edge) * (1.6 + 1.6 * noise.noise(Vector((x * 0.16, y * 0.16, side * 7 + 0.5))))
                elif not (0 <= i <= n and 0 <= j <= n):
                    bulge = 0.35 * noise.noise(Vector((x * 0.3, y * 0.3, 2.5)))
                rows[(side, i, j)] = bm.verts.new((x * k, (bulge if side else -bulge) * k, y * k))
    uv = bm.loops.layers.uv.new('UVMap')
    for side in (0, 1):
        lo, hi = (0, n) if side else (-m, n + m)
        for j in range(lo, hi):
            for i in range(lo, hi):
                corners = [(i, j), (i + 1, j), (i + 1, j + 1), (i, j + 1)]
                if side:
                    corners.reverse()
                f = bm.faces.new([rows[(side, a, b)] for a, b in corners])
                for loop, (a, b) in zip(f.loops, corners):
                    loop[uv].uv = (a / n, b / n)
    bm.verts.index_update()
    filled = [v.index for key, v in rows.items() if 0 < key[1] < n and 0 < key[2] < n]
    me = bpy.data.meshes.new('cushion')
    bm.to_mesh(me)
    bm.free()
    ob = bpy.data.objects.new('cushion', me)
    bpy.context.scene.collection.objects.link(ob)
    ob.vertex_groups.new(name='filled').add(filled, 1.0, 'ADD')
    simulate(ob, 40, mass=0.25, bending=0.5, tension=18, pressure=4.5, self_collide=False, gravity=0.0, damping=4.0, filled='filled')
    # Feather settles: the lower half is a little fuller than the upper.
    for v in ob.data.vertices:
        v.co.y *= 1.0 - 0.13 * v.co.z / (half * k)
    ob.rotation_euler = (math.radians(-9), math.radians(0.8), math.radians(11))
    bpy.context.view_layer.update()
    low = sorted((ob.matrix_world @ v.co).z for v in ob.data.vertices)[60]
    ob.location.z -= low
    finish(ob, s.cloth(LINENS[colour], threads=(240, 240), slub=0.085, bump=0.7, sheen=0.25, depth=0.12), 0, 2)
    return ob


def selvedge_towel():
    """A towel hung by the middle of its upper edge: all of it falls from that one point,
    so every thread ends as far below the peg as it is long, and the width folds up."""
    k = s.k
    w, h, nx, ny = 50.0, 70.0, 220, 240
    top = 66.0

    def place(u, v):
        a, b = (u - 0.5) * w, (1 - v) * h
        far = math.sqrt((0.80 * a) ** 2 + (b + 0.4) ** 2)
        open_ = 1 - math.exp(-far / 15)
        wander = noise.noise(Vector((u * 2.0, far * 0.016, 4.2)))
        phase = 2 * math.pi * (3.6 * u + 0.20 * math.sin(5 * u + 0.9)) + 2.0 * wander + 0.2
        size = (0.6 + 3.0 * open_) * (0.8 + 0.5 * noise.noise(Vector((u * 2.5, far * 0.02, 8.0))))
        x = a * (0.10 + 0.52 * open_) + 0.02 * far - 0.40 * size * math.sin(2 * phase) * open_ + 0.8 * wander * open_
        y = -1.6 - size * (0.5 + 0.5 * math.sin(phase)) - 0.25 * open_ * noise.noise(Vector((u * 9, far * 0.06, 2.0)))
        y -= 0.12 * noise.noise(Vector((u * 22, far * 0.3, 6.0)))
        z = top - far + 0.25 * math.cos(phase) * open_
        return (x * k, y * k, z * k)
    ob = grid('towel', w, h, nx, ny, place)
    hung = ob.data.vertices[ny * (nx + 1) + nx // 2].co.copy()
    ink = (0.045, 0.075, 0.165)
    mat = s.cloth((0.70, 0.60, 0.46), threads=(260, 360), slub=0.12, bump=0.6, sheen=0.15, depth=0.10,
                  stripes=[(0.055, 0.105, ink), (0.125, 0.14, ink), (0.86, 0.875, ink), (0.895, 0.945, ink)])
    finish(ob, mat, 0.10 * k, 1)
    return hung
