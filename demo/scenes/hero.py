"""The front page's picture: a still life on a shelf by a window, with calm wall on the left."""
import math
import random

import bmesh
import bpy
from mathutils import Matrix, Vector

import ceramics as c
import lighting as l
import studio as s


def board(width, depth, thick, front):
    """An oak shelf whose upper face is at height 0 and whose front edge is at y = front, in cm."""
    me = bpy.data.meshes.new('board')
    bm = bmesh.new()
    bmesh.ops.create_cube(bm, size=1.0)
    for v in bm.verts:
        v.co = Vector((v.co.x * width, front + (v.co.y + 0.5) * depth, (v.co.z - 0.5) * thick)) * s.k
    bmesh.ops.bevel(bm, geom=bm.edges[:], offset=0.35 * s.k, segments=3, affect='EDGES')
    bm.to_mesh(me)
    bm.free()
    me.materials.append(s.oak('X', 1.05))
    ob = bpy.data.objects.new('board', me)
    bpy.context.scene.collection.objects.link(ob)
    return ob


def window(source, target, watts, at=0.62):
    """A low sun through a window of six panes: a small strong light behind wooden bars."""
    light = s.area('sun', source, target, 0.34, watts, (1.0, 0.87, 0.70))
    src, dst = Vector(source), Vector(target)
    aim = (dst - src).normalized()
    right = aim.cross(Vector((0, 0, 1))).normalized()
    up = right.cross(aim)
    mid = src.lerp(dst, at)
    far, bar = 14.0, 0.15
    w, h = 2.3, 2.9

    def plate(x0, x1, y0, y1):
        ob = s.mesh_object('bar', [mid + right * x + up * y for x, y in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))], [(0, 1, 2, 3)], s.plain((0.5, 0.45, 0.4), 0.9), False)
        ob.visible_camera = False
        ob.visible_glossy = False
        ob.visible_diffuse = False
    plate(-far, -w / 2, -far, far)
    plate(w / 2, far, -far, far)
    plate(-w / 2, w / 2, h / 2, far)
    plate(-w / 2, w / 2, -far, -h / 2)
    plate(-bar / 2, bar / 2, -h / 2, h / 2)
    for y in (-h / 6, h / 6):
        plate(-w / 2, w / 2, y - bar / 2, y + bar / 2)
    return light


def branch(at, seed=6):
    """A few dry stems with seed pods for the vase, in cm."""
    rnd = random.Random(seed)
    bark = s.plain((0.115, 0.075, 0.045), 0.8)
    pods = [s.plain(t, 0.7) for t in ((0.30, 0.135, 0.06), (0.36, 0.19, 0.09), (0.23, 0.10, 0.05))]
    for lean, height, sway in ((-9.5, 25, 2.0), (3.0, 27, -1.5), (8.0, 17, 1.0)):
        pts = []
        for i in range(7):
            t = i / 6
            pts.append(Vector((lean * t ** 1.35 + sway * math.sin(t * 4) * 0.5, -2.0 * t * math.sin(lean), 17 + t * height)))
        s.tube('stem', pts, [0.26, 0.24, 0.21, 0.18, 0.15, 0.12, 0.08], bark, at, sides=10)
        for j in range(13):
            t = 0.42 + 0.58 * j / 12
            p = pts[min(5, int(t * 6))].lerp(pts[min(6, int(t * 6) + 1)], t * 6 - int(t * 6))
            side = 1 if j % 2 else -1
            tip = p + Vector((side * rnd.uniform(0.9, 2.0), rnd.uniform(-1.2, 1.2), rnd.uniform(0.6, 1.7)))
            s.tube('twig', [p, p.lerp(tip, 0.5) + Vector((0, 0, -0.1)), tip], [0.09, 0.07, 0.06], bark, at, sides=6, per=4)
            size = rnd.uniform(0.36, 0.62)
            pod = s.lathe('pod', [(0, -size), (size * 0.55, -size * 0.6), (size * 0.72, 0), (size * 0.5, size * 0.7), (0.04, size * 1.2), (0, size * 1.25)],
                          pods[j % 3], (0, 0, 0), segments=16, per=4)
            pod.location = (Vector(at) + tip) * s.k
            pod.rotation_euler = (rnd.uniform(-0.6, 0.6), side * rnd.uniform(0.2, 0.9), 0)


def hero():
    s.clear(36)
    k = s.k
    s.mesh_object('wall', [(-20, 24 * k, -14), (20, 24 * k, -14), (20, 24 * k, 16), (-20, 24 * k, 16)], [(0, 1, 2, 3)], s.plaster((0.80, 0.70, 0.595)), False)
    board(320, 46, 4.0, -22)
    l.hollin_lamp('chalk', (9, 4, 0), watts=105.0)
    c.tarn_vase('chalk', (35, 5, 0))
    branch((35, 5, 0))
    c.ember_teapot((24, -11, 0), -18)
    c.morrow_cup('rust', (-2.5, -10, 0), 200)
    window((-12.0, -9.5, 8.6), (0.45, 0.6, 1.6), 3300)
    s.area('sky', (-9.0, -7.0, 8.0), (0, 0, 1.0), 6.0, 470, (0.98, 0.95, 0.93))
    s.area('fill', (9.0, -8.0, 4.0), (0, 0, 1.2), 7.0, 90, (1.0, 0.93, 0.85))
    s.world((1.0, 0.95, 0.89), 0.20)
    cam = s.camera(tilt=6, centre=1.80)
    cam.data.dof.use_dof = True
    cam.data.dof.focus_distance = 16.0 - 0.2
    cam.data.dof.aperture_fstop = 0.45
