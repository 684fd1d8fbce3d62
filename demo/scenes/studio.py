"""The shared studio: backdrop, lights, camera, materials and shape helpers.

Every picture is taken in the same room. Shapes are given in centimetres and
scaled by `k` so that each object is about three units high in a frame that is
five units high; therefore light and camera need not move between products.
"""
import math
import random

import bmesh
import bpy
from mathutils import Vector

FRAME = 5.0      # Height of the visible frame, in units, at the object.
OBJECT = 3.0     # Height of a usual object, in units: 60% of the frame.
k = 0.1          # Units per centimetre; `clear` sets it.

CLAY = (0.46, 0.33, 0.235)


# ---------------------------------------------------------------- nodes

def rgba(colour):
    if isinstance(colour, (int, float)):
        return (colour, colour, colour, 1.0)
    return (*colour, 1.0) if len(colour) == 3 else tuple(colour)


class Nodes:
    """A thin wrapper that makes a node and fills its inputs in one call."""

    def __init__(self, name):
        self.mat = bpy.data.materials.new(name)
        self.mat.use_nodes = True
        self.tree = self.mat.node_tree
        self.tree.nodes.clear()

    def fill(self, socket, value):
        if isinstance(value, bpy.types.NodeSocket):
            self.tree.links.new(value, socket)
        elif socket.type == 'RGBA':
            socket.default_value = rgba(value)
        else:
            socket.default_value = value

    def add(self, kind, ins=None, **props):
        node = self.tree.nodes.new(kind)
        for key, value in props.items():
            setattr(node, key, value)
        for key, value in (ins or {}).items():
            self.fill(node.inputs[key], value)
        return node

    def cm(self, scale=(1, 1, 1), uv=False):
        """Coordinates in centimetres on the object, or its UV map."""
        tc = self.add('ShaderNodeTexCoord')
        src = tc.outputs['UV' if uv else 'Object']
        f = 1.0 if uv else 1.0 / k
        m = self.add('ShaderNodeMapping', {'Vector': src, 'Scale': tuple(s * f for s in scale)})
        return m.outputs['Vector']

    def noise(self, vec, scale, detail=2.0, rough=0.5, distortion=0.0):
        n = self.add('ShaderNodeTexNoise', {'Vector': vec, 'Scale': scale, 'Detail': detail,
                                            'Roughness': rough, 'Distortion': distortion})
        return n.outputs['Fac']

    def ramp(self, fac, *stops):
        n = self.add('ShaderNodeValToRGB', {'Fac': fac})
        el = n.color_ramp.elements
        while len(el) < len(stops):
            el.new(0.5)
        for e, (pos, val) in zip(el, stops):
            e.position = pos
            e.color = rgba(val) if isinstance(val, tuple) else (val, val, val, 1.0)
        return n.outputs['Color']

    def mix(self, fac, a, b, blend='MIX'):
        n = self.add('ShaderNodeMixRGB', {'Fac': fac, 'Color1': a, 'Color2': b}, blend_type=blend)
        return n.outputs['Color']

    def math(self, op, a, b=0.0, clamp=False):
        n = self.add('ShaderNodeMath', operation=op, use_clamp=clamp)
        self.fill(n.inputs[0], a)
        self.fill(n.inputs[1], b)
        return n.outputs['Value']

    def bump(self, height, strength, distance, normal=None):
        ins = {'Height': height, 'Strength': strength, 'Distance': distance * k}
        if normal is not None:
            ins['Normal'] = normal
        return self.add('ShaderNodeBump', ins).outputs['Normal']

    def principled(self, **ins):
        return self.add('ShaderNodeBsdfPrincipled',
                        {key.replace('_', ' '): v for key, v in ins.items()}).outputs['BSDF']

    def out(self, shader):
        self.add('ShaderNodeOutputMaterial', {'Surface': shader})
        return self.mat


# ---------------------------------------------------------------- materials

def glaze(colour, foot=0.0, rim=None, speckle=0.55, rough=0.3, breaks=0.6, clay=CLAY,
          dark=(0.10, 0.062, 0.04), rings=0.35):
    """Satin glaze over clay: bare below `foot` cm, thin and brown at the edges."""
    n = Nodes('glaze')
    p = n.cm()
    z = n.add('ShaderNodeSeparateXYZ', {'Vector': p}).outputs['Z']
    # The glaze line wavers a little, as dipped glaze does.
    wave = n.math('MULTIPLY', n.math('SUBTRACT', n.noise(p, 0.35), 0.5), 0.5)
    mask = n.ramp(n.math('ADD', n.math('MULTIPLY', n.math('ADD', n.math('SUBTRACT', z, foot), wave), 5.0), 0.5, True),
                  (0.0, 0.0), (1.0, 1.0)) if foot > 0 else 1.0
    # Broad cloudiness, then two sizes of iron speckle.
    cloud = n.noise(p, 0.22, 4.0)
    deep = tuple(c * 0.88 for c in colour)
    pale = tuple(min(0.92, c * 1.07) for c in colour)
    body = n.ramp(cloud, (0.3, deep), (0.7, pale))
    fine = n.ramp(n.noise(p, 7.0, 1.0), (0.70, 0.0), (0.745, 1.0))
    few = n.ramp(n.noise(p, 3.1, 1.0), (0.745, 0.0), (0.775, 1.0))
    spots = n.math('MULTIPLY', n.math('MAXIMUM', n.math('MULTIPLY', fine, 0.75), few), speckle)
    body = n.mix(spots, body, dark)
    # Glaze runs thin on sharp edges and shows the clay.
    if breaks:
        point = n.add('ShaderNodeNewGeometry').outputs['Pointiness']
        edge = n.ramp(point, (0.53, 0.0), (0.62, 1.0))
        body = n.mix(n.math('MULTIPLY', edge, breaks), body, tuple(0.55 * a + 0.45 * b for a, b in zip(clay, colour)))
    if rim is not None:
        near = n.math('ADD', n.math('MULTIPLY', n.math('SUBTRACT', z, rim), 2.5), n.math('MULTIPLY', n.noise(p, 1.2), 0.5), True)
        body = n.mix(n.math('MULTIPLY', near, 0.5), body, tuple(0.5 * a + 0.5 * b for a, b in zip(clay, colour)))
    raw = n.ramp(n.noise(p, 5.0, 5.0, 0.7), (0.35, tuple(c * 0.78 for c in clay)), (0.65, tuple(c * 1.1 for c in clay)))
    base = n.mix(mask, raw, body)
    r = n.math('ADD', n.math('MULTIPLY', n.noise(p, 1.3, 4.0), 0.22), rough - 0.08)
    r = n.mix(mask, 0.85, r) if foot > 0 else r
    r = n.mix(spots, r, 0.6)
    rough_out = r
    # Throwing rings, a lumpy surface and orange peel, all very slight.
    stretched = n.cm((0.04, 0.04, 1.6))
    low = n.bump(n.noise(stretched, 1.0, 3.0), rings, 0.05)
    mid = n.bump(n.noise(p, 0.8, 2.0), 0.25, 0.06, low)
    fine_bump = n.bump(n.noise(p, 9.0, 2.0), 0.10, 0.02, mid)
    return n.out(n.principled(Base_Color=base, Roughness=rough_out, Specular=0.5, Normal=fine_bump))


def metal(colour, rough=0.28, brushed=True):
    n = Nodes('metal')
    p = n.cm()
    smear = n.noise(p, 0.5, 4.0)
    r = n.math('ADD', n.math('MULTIPLY', smear, 0.2), rough - 0.08)
    tint = n.mix(n.ramp(smear, (0.4, 0.0), (0.7, 1.0)), colour, tuple(c * 0.82 for c in colour))
    lines = n.noise(n.cm((0.6, 0.6, 30)), 1.0, 2.0)
    nor = n.bump(lines, 0.10 if brushed else 0.02, 0.01)
    return n.out(n.principled(Base_Color=tint, Metallic=1.0, Roughness=r, Normal=nor))


BRASS = (0.74, 0.50, 0.225)
STEEL = (0.045, 0.043, 0.042)


def oak(axis='Z', tone=1.0):
    """Pale oiled oak: long fibres along one axis, growth rings across it."""
    n = Nodes('oak')
    s = {'X': (0.05, 1, 1), 'Y': (1, 0.05, 1), 'Z': (1, 1, 0.05)}[axis]
    fine = {'X': (0.12, 9, 9), 'Y': (9, 0.12, 9), 'Z': (9, 9, 0.12)}[axis]
    rings = n.noise(n.cm(s), 0.75, 3.0, 0.55, 0.6)
    bands = n.math('FRACT', n.math('MULTIPLY', rings, 9.0))
    pores = n.noise(n.cm(fine), 1.0, 3.0, 0.65)
    a, b, c = [(tuple(v * tone for v in t)) for t in ((0.50, 0.335, 0.19), (0.39, 0.245, 0.13), (0.20, 0.115, 0.055))]
    base = n.ramp(bands, (0.0, a), (0.75, b), (0.97, tuple(v * 0.8 for v in b)))
    base = n.mix(0.45, base, n.ramp(rings, (0.3, b), (0.7, a)))
    base = n.mix(n.ramp(pores, (0.56, 0.0), (0.72, 0.65)), base, c)
    nor = n.bump(pores, 0.22, 0.03)
    return n.out(n.principled(Base_Color=base, Roughness=n.ramp(pores, (0.3, 0.42), (0.7, 0.62)), Normal=nor, Specular=0.35))


def cloth(colour, threads=(300, 300), rough=0.9, slub=0.16, bump=0.5, sheen=0.3, stripes=None, depth=0.05):
    """Plain weave on UV coordinates: `threads` counts the threads across the piece."""
    n = Nodes('cloth')
    uv = n.cm(uv=True)
    sep = n.add('ShaderNodeSeparateXYZ', {'Vector': uv})
    u, v = sep.outputs['X'], sep.outputs['Y']
    pi = math.pi
    warp = n.math('SINE', n.math('MULTIPLY', u, threads[0] * pi))
    weft = n.math('SINE', n.math('MULTIPLY', v, threads[1] * pi))
    weave = n.math('MULTIPLY', warp, weft)
    # Slubs: single threads that are a little thicker and darker.
    across = n.noise(n.cm((threads[0] * 0.5, 5, 1), uv=True), 1.0, 2.0)
    along = n.noise(n.cm((5, threads[1] * 0.5, 1), uv=True), 1.0, 2.0)
    uneven = n.math('MULTIPLY', n.math('ADD', across, along), 0.5)
    lo = tuple(max(0.0, c * (1 - 2.2 * slub)) for c in colour)
    hi = tuple(min(0.95, c * (1 + 1.6 * slub)) for c in colour)
    base = n.ramp(uneven, (0.32, lo), (0.68, hi))
    for (start, end, tint) in stripes or []:
        inside = n.math('MULTIPLY', n.math('GREATER_THAN', u, start), n.math('LESS_THAN', u, end))
        base = n.mix(n.math('MULTIPLY', inside, 0.9), base, n.mix(0.6, tint, n.ramp(uneven, (0.3, tuple(c * 0.6 for c in tint)), (0.7, tuple(c * 1.5 for c in tint)))))
    height = n.math('ADD', n.math('MULTIPLY', weave, 0.35), n.math('MULTIPLY', uneven, 1.6))
    nor = n.bump(height, bump, depth)
    base = n.mix(n.math('MULTIPLY', n.math('SUBTRACT', 0.0, weave, True), 0.25), base, lo)
    front = n.principled(Base_Color=base, Roughness=rough, Sheen=sheen, Specular=0.12, Normal=nor)
    through = n.add('ShaderNodeBsdfTranslucent', {'Color': base, 'Normal': nor}).outputs[0]
    return n.out(n.add('ShaderNodeMixShader', {0: 0.12, 1: front, 2: through}).outputs[0])


def opal(tint=(0.95, 0.90, 0.82), through=0.55, rough=0.12, gloss=0.5):
    """Opal glass: lets the lamp inside glow and keeps a soft reflection."""
    n = Nodes('opal')
    d = n.add('ShaderNodeBsdfDiffuse', {'Color': tint}).outputs[0]
    t = n.add('ShaderNodeBsdfTranslucent', {'Color': tint}).outputs[0]
    body = n.add('ShaderNodeMixShader', {0: through, 1: d, 2: t}).outputs[0]
    g = n.add('ShaderNodeBsdfGlossy', {'Color': (1, 1, 1), 'Roughness': rough}).outputs[0]
    f = n.math('MULTIPLY', n.add('ShaderNodeFresnel', {'IOR': 1.45}).outputs[0], gloss)
    return n.out(n.add('ShaderNodeMixShader', {0: f, 1: body, 2: g}).outputs[0])


def paper(tint=(0.93, 0.89, 0.82)):
    n = Nodes('paper')
    p = n.cm()
    fibres = n.noise(n.cm((1, 1, 0.35)), 1.6, 6.0, 0.7)
    col = n.ramp(fibres, (0.3, tuple(c * 0.86 for c in tint)), (0.65, tint))
    nor = n.bump(fibres, 0.25, 0.05)
    d = n.add('ShaderNodeBsdfDiffuse', {'Color': col, 'Normal': nor}).outputs[0]
    t = n.add('ShaderNodeBsdfTranslucent', {'Color': col, 'Normal': nor}).outputs[0]
    return n.out(n.add('ShaderNodeMixShader', {0: 0.5, 1: d, 2: t}).outputs[0])


def plain(colour, rough=0.6, **more):
    n = Nodes('plain')
    return n.out(n.principled(Base_Color=colour, Roughness=rough, **more))


def plaster(colour):
    n = Nodes('plaster')
    tc = n.add('ShaderNodeTexCoord').outputs['Object']
    wash = n.noise(tc, 0.35, 4.0, 0.6)
    base = n.ramp(wash, (0.25, tuple(c * 0.955 for c in colour)), (0.75, tuple(c * 1.03 for c in colour)))
    return n.out(n.principled(Base_Color=base, Roughness=0.85, Specular=0.15))


# ---------------------------------------------------------------- shapes

def smooth_line(points, per=12):
    """Catmull-Rom through the points; a third element on a point keeps it sharp."""
    runs, run = [], []
    for p in points:
        run.append(Vector(p[:2]))
        if len(p) > 2 and len(run) > 1:
            runs.append(run)
            run = [Vector(p[:2])]
    if len(run) > 1:
        runs.append(run)
    line = []
    for run in runs:
        line += catmull(run, per)[:-1]
    line.append(Vector(points[-1][:2]))
    return line


def catmull(pts, per=12):
    ext = [2 * pts[0] - pts[1]] + list(pts) + [2 * pts[-1] - pts[-2]]
    line = []
    for i in range(1, len(ext) - 2):
        p0, p1, p2, p3 = ext[i - 1:i + 3]
        # Centripetal spacing, so that uneven points do not overshoot.
        t0 = 0.0
        t1 = t0 + max(1e-5, (p1 - p0).length) ** 0.5
        t2 = t1 + max(1e-5, (p2 - p1).length) ** 0.5
        t3 = t2 + max(1e-5, (p3 - p2).length) ** 0.5
        for j in range(per):
            t = t1 + (t2 - t1) * j / per
            a1 = p0 * ((t1 - t) / (t1 - t0)) + p1 * ((t - t0) / (t1 - t0))
            a2 = p1 * ((t2 - t) / (t2 - t1)) + p2 * ((t - t1) / (t2 - t1))
            a3 = p2 * ((t3 - t) / (t3 - t2)) + p3 * ((t - t2) / (t3 - t2))
            b1 = a1 * ((t2 - t) / (t2 - t0)) + a2 * ((t - t0) / (t2 - t0))
            b2 = a2 * ((t3 - t) / (t3 - t1)) + a3 * ((t - t1) / (t3 - t1))
            line.append(b1 * ((t2 - t) / (t2 - t1)) + b2 * ((t - t1) / (t2 - t1)))
    line.append(pts[-1].copy())
    return line


def mesh_object(name, verts, faces, mat, smooth=True):
    me = bpy.data.meshes.new(name)
    me.from_pydata([tuple(v) for v in verts], [], faces)
    me.update()
    ob = bpy.data.objects.new(name, me)
    bpy.context.scene.collection.objects.link(ob)
    if mat:
        me.materials.append(mat)
    if smooth:
        me.polygons.foreach_set('use_smooth', [True] * len(me.polygons))
    return ob


def lathe(name, profile, mat, at=(0, 0, 0), segments=160, wobble=0.0, per=12, seed=1):
    """Turn a profile of (radius, height) in cm about the upright axis."""
    line = smooth_line(profile, per)
    rnd = random.Random(seed)
    ph = [rnd.uniform(0, 6.28) for _ in range(4)]
    verts, faces, n = [], [], segments
    for r, z in line:
        for i in range(n):
            a = 2 * math.pi * i / n
            w = 1 + wobble * (math.sin(2 * a + ph[0] + z * 0.07) + 0.6 * math.sin(3 * a + ph[1] - z * 0.11))
            dz = wobble * 2.5 * math.sin(a + ph[2]) * (z / 10)
            verts.append((r * w * math.cos(a) * k, r * w * math.sin(a) * k, (z + dz) * k))
    for j in range(len(line) - 1):
        for i in range(n):
            i2 = (i + 1) % n
            faces.append((j * n + i, j * n + i2, (j + 1) * n + i2, (j + 1) * n + i))
    ob = mesh_object(name, verts, faces, mat)
    bm = bmesh.new()
    bm.from_mesh(ob.data)
    bmesh.ops.remove_doubles(bm, verts=bm.verts, dist=1e-5)
    bmesh.ops.recalc_face_normals(bm, faces=bm.faces)
    bm.to_mesh(ob.data)
    bm.free()
    ob.data.use_auto_smooth = True
    ob.data.auto_smooth_angle = math.radians(50)
    ob.location = Vector(at) * k
    return ob


def tube(name, path, radius, mat, at=(0, 0, 0), sides=24, per=10, flat=1.0, side=(0, 1, 0)):
    """Sweep an ellipse along a path in cm. `radius` is one number or one per point;
    `flat` widens the ellipse along `side`."""
    pts = catmull([Vector(p) for p in path], per)
    rad = radius if isinstance(radius, (list, tuple)) else [radius] * len(path)
    rr = [v.x for v in catmull([Vector((r, i)) for i, r in enumerate(rad)], per)]
    verts, faces = [], []
    side = Vector(side)
    for i, p in enumerate(pts):
        t = (pts[min(i + 1, len(pts) - 1)] - pts[max(i - 1, 0)]).normalized()
        b = (side - t * side.dot(t)).normalized()
        nrm = t.cross(b)
        for s in range(sides):
            a = 2 * math.pi * s / sides
            verts.append((p + b * (math.cos(a) * rr[i] * flat) + nrm * (math.sin(a) * rr[i])) * k)
    for i in range(len(pts) - 1):
        for s in range(sides):
            s2 = (s + 1) % sides
            faces.append((i * sides + s, i * sides + s2, (i + 1) * sides + s2, (i + 1) * sides + s))
    faces.append(tuple(range(sides))[::-1])
    last = (len(pts) - 1) * sides
    faces.append(tuple(last + s for s in range(sides)))
    ob = mesh_object(name, verts, faces, mat)
    ob.location = Vector(at) * k
    return ob


def light_bulb(at, watts, radius, colour=(1.0, 0.66, 0.36)):
    """A warm lamp inside a shade, in cm; it is not seen by the camera itself."""
    li = bpy.data.lights.new('bulb', 'POINT')
    li.energy = watts
    li.color = colour
    li.shadow_soft_size = radius * k
    ob = bpy.data.objects.new('bulb', li)
    ob.location = Vector(at) * k
    bpy.context.scene.collection.objects.link(ob)
    ob.visible_camera = False
    return ob


# ---------------------------------------------------------------- the room

def area(name, at, to, size, watts, colour, size_y=None):
    li = bpy.data.lights.new(name, 'AREA')
    li.energy = watts
    li.color = colour
    li.size = size
    if size_y:
        li.shape = 'RECTANGLE'
        li.size_y = size_y
    ob = bpy.data.objects.new(name, li)
    ob.location = at
    ob.rotation_euler = (Vector(to) - Vector(at)).to_track_quat('-Z', 'Y').to_euler()
    bpy.context.scene.collection.objects.link(ob)
    return ob


GROUND = (0.70, 0.605, 0.505)


def clear(height_cm):
    """Empty the scene and set the scale so that the object is OBJECT units high."""
    global k
    bpy.ops.wm.read_factory_settings(use_empty=True)
    k = OBJECT / height_cm


def world(colour, strength):
    w = bpy.data.worlds.new('world')
    bpy.context.scene.world = w
    w.use_nodes = True
    w.node_tree.nodes['Background'].inputs[0].default_value = rgba(colour)
    w.node_tree.nodes['Background'].inputs[1].default_value = strength


def room(dim=1.0, ground=GROUND, wall=None):
    """A seamless sweep of warm paper, a window-sized key from the upper left, a weak fill."""
    rows, verts, faces = [], [], []
    r, back = 3.5, 7.0
    if wall is not None:
        # A flat wall close behind a hanging thing, instead of the sweep.
        r, back = 0.0, wall
        rows += [(back, -16.0), (back, 0.0)]
    else:
        rows += [(-16.0, 0.0), (-4.0, 0.0), (0.0, 0.0), (back - r, 0.0)]
        rows += [(back - r + r * math.sin(a), r - r * math.cos(a)) for a in [i * math.pi / 48 for i in range(1, 25)]]
    rows += [(back, 16.0)]
    for y, z in rows:
        verts += [(-18, y, z), (18, y, z)]
    for i in range(len(rows) - 1):
        faces.append((2 * i, 2 * i + 1, 2 * i + 3, 2 * i + 2))
    mesh_object('sweep', verts, faces, plaster(ground))
    area('key', (-7.2, -2.4, 6.6), (0, 0.4, 1.2), 4.2, 1240 * dim, (1.0, 0.945, 0.865))
    area('fill', (8.0, -6.0, 4.0), (0, 0, 1.2), 7.0, 105 * dim, (1.0, 0.93, 0.85))
    area('top', (1.0, 3.5, 9.0), (0, 1.0, 0.0), 5.0, 190 * dim, (1.0, 0.96, 0.91))
    world((1.0, 0.95, 0.89), 0.22 * dim)


def camera(tilt=9.0, centre=1.32, frame=FRAME, distance=16.0, shift=0.0, turn=0.0):
    """A long lens, looking a little down. `centre` is the height at the frame's middle."""
    cam = bpy.data.cameras.new('camera')
    ob = bpy.data.objects.new('camera', cam)
    bpy.context.scene.collection.objects.link(ob)
    bpy.context.scene.camera = ob
    cam.sensor_fit = 'VERTICAL'
    cam.angle = 2 * math.atan(frame / 2 / distance)
    t, y = math.radians(tilt), math.radians(turn)
    target = Vector((shift, 0, centre))
    ob.location = target + Vector((math.sin(y) * math.cos(t), -math.cos(t) * math.cos(y), math.sin(t))) * distance
    ob.rotation_euler = (target - ob.location).to_track_quat('-Z', 'Y').to_euler()
    return ob
