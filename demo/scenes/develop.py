"""Rendering and developing: two half exposures in Cycles, then our own noise filter.

Debian's Blender has no denoiser. Therefore each picture is rendered twice with
different seeds. The difference of the two tells how noisy each pixel is, and a
non-local-means filter uses that, together with the clean surface colour and
normals, to average only what belongs together. Weave, speckle and grain stay.
"""
import os
import subprocess

os.environ['OPENCV_IO_ENABLE_OPENEXR'] = '1'
import bpy
import cv2
import numpy as np


def settings(width, height, samples, exposure):
    sc = bpy.context.scene
    sc.render.engine = 'CYCLES'
    sc.render.resolution_x, sc.render.resolution_y = width, height
    sc.render.resolution_percentage = 100
    c = sc.cycles
    c.device = 'CPU'
    c.samples = samples
    c.use_adaptive_sampling = False
    c.use_denoising = False
    c.max_bounces, c.diffuse_bounces, c.glossy_bounces = 4, 2, 2
    c.transmission_bounces, c.transparent_max_bounces = 4, 4
    c.caustics_reflective = c.caustics_refractive = False
    c.sample_clamp_indirect = 2.5
    c.sample_clamp_direct = 12.0
    c.blur_glossy = 1.0
    sc.view_settings.view_transform = 'Filmic'
    sc.view_settings.look = 'Medium High Contrast'
    sc.view_settings.exposure = exposure
    sc.render.image_settings.file_format = 'PNG'
    sc.render.image_settings.color_mode = 'RGB'
    sc.view_layers[0].cycles.denoising_store_passes = True
    sc.use_nodes = True


def expose(folder, seed):
    """Render once and return colour, surface colour and normals as float arrays."""
    sc = bpy.context.scene
    sc.cycles.seed = seed
    tree = sc.node_tree
    tree.nodes.clear()
    layers = tree.nodes.new('CompositorNodeRLayers')
    out = tree.nodes.new('CompositorNodeOutputFile')
    out.base_path = folder
    out.format.file_format = 'OPEN_EXR'
    out.format.color_depth = '32'
    out.file_slots.clear()
    names = {'colour': 'Image', 'albedo': 'Denoising Albedo', 'normal': 'Denoising Normal'}
    for slot, source in names.items():
        out.file_slots.new(slot)
        tree.links.new(layers.outputs[source], out.inputs[slot])
    comp = tree.nodes.new('CompositorNodeComposite')
    tree.links.new(layers.outputs['Image'], comp.inputs[0])
    bpy.ops.render.render()
    got = {}
    for slot in names:
        path = os.path.join(folder, f'{slot}{sc.frame_current:04d}.exr')
        got[slot] = np.nan_to_num(cv2.imread(path, cv2.IMREAD_UNCHANGED)[:, :, :3].astype(np.float32))
        os.remove(path)
    return got


def shifted(a, dy, dx):
    m = np.float32([[1, 0, -dx], [0, 1, -dy]])
    return cv2.warpAffine(a, m, (a.shape[1], a.shape[0]), flags=cv2.INTER_NEAREST, borderMode=cv2.BORDER_REFLECT_101)


def quiet(first, second, radius=6, patch=3, strength=0.55):
    """Filter two half exposures against each other and return their clean mean."""
    albedo = np.maximum((first['albedo'] + second['albedo']) / 2, 0.0)
    normal = (first['normal'] + second['normal']) / 2
    # Take the surface colour out first, so that texture is not filtered at all.
    # Metals and lamps have little or none of it and are filtered as they are.
    safe = np.where(albedo.max(2, keepdims=True) > 0.02, np.clip(albedo, 0.02, None), 1.0)
    a, b = first['colour'] / safe, second['colour'] / safe
    # A stray bright pixel in one half only is pulled down to its neighbours.
    for h, o in ((a, b), (b, a)):
        cap = cv2.dilate(cv2.medianBlur(o, 3), np.ones((3, 3))) * 1.6 + 0.02
        np.minimum(h, cap, out=h)
    a, b = np.log1p(a * 4), np.log1p(b * 4)
    var = cv2.blur(((a - b) ** 2 / 2).mean(2), (9, 9)) + 1e-6
    third, one = np.full((1, 3), 1 / 3, np.float32), np.ones((1, 3), np.float32)
    mean = (a + b) / 2
    acc = np.zeros_like(mean)
    weight = np.zeros(mean.shape[:2], np.float32)
    side = 2 * patch + 1
    acc += mean
    weight += 1.0
    for dy in range(0, radius + 1):
        for dx in range(-radius, radius + 1):
            if dy * dy + dx * dx > radius * radius + 1 or (dy == 0 and dx <= 0):
                continue
            vs = shifted(var, dy, dx)
            pair = (var + vs) / 2 + np.minimum(var, vs)
            scale = strength ** 2 * (var + vs)
            # Each half is judged by the other half, so noise does not confirm itself.
            d = 0.0
            for h in (a, b):
                d = d + (cv2.transform((h - shifted(h, dy, dx)) ** 2, third) - pair) / scale / 2
            w = np.exp(-np.clip(cv2.blur(d, (side, side)), 0, 40))
            dn = cv2.transform((normal - shifted(normal, dy, dx)) ** 2, one)
            da = cv2.transform((safe - shifted(safe, dy, dx)) ** 2, one)
            w *= np.exp(-np.clip(dn / 0.008 + da / 0.02, 0, 40))
            # The weight of a pair is the same in both directions.
            back = shifted(w, -dy, -dx)
            acc += shifted(mean, dy, dx) * w[:, :, None] + shifted(mean, -dy, -dx) * back[:, :, None]
            weight += w + back
    clean = acc / weight[:, :, None]
    # What is left are faint wide blotches on plain grounds: two coarse passes take those.
    for step in (7, 3):
        total, sums = clean.copy(), np.ones(var.shape, np.float32)
        for dy in range(0, 3):
            for dx in range(-2, 3):
                if dy == 0 and dx <= 0:
                    continue
                oy, ox = dy * step, dx * step
                other = shifted(clean, oy, ox)
                d = cv2.transform((clean - other) ** 2, third) / 0.0012
                d += cv2.transform((normal - shifted(normal, oy, ox)) ** 2, one) / 0.0015
                d += cv2.transform((safe - shifted(safe, oy, ox)) ** 2, one) / 0.004
                w = np.exp(-np.minimum(d, 40))
                back = shifted(w, -oy, -ox)
                total += other * w[:, :, None] + shifted(clean, -oy, -ox) * back[:, :, None]
                sums += w + back
        clean = total / sums[:, :, None]
    return np.expm1(clean) / 4 * safe


def glow(linear, amount):
    """A little of the light around lamps spreads in the lens."""
    if not amount:
        return linear
    h = linear.shape[0]
    bright = np.clip(linear - 0.9, 0, 6)
    soft = sum(cv2.GaussianBlur(bright, (0, 0), h * s) for s in (0.008, 0.025, 0.07)) / 3
    return linear + soft * amount


def picture(path, folder, width, height, samples, exposure=0.15, bloom=0.0, quality=90, filtered=True):
    os.makedirs(folder, exist_ok=True)
    settings(width, height, max(2, samples // 2), exposure)
    first, second = expose(folder, 11), expose(folder, 47)
    linear = quiet(first, second) if filtered else (first['colour'] + second['colour']) / 2
    linear = glow(linear, bloom)
    exr, png = os.path.join(folder, 'clean.exr'), os.path.join(folder, 'clean.png')
    cv2.imwrite(exr, linear.astype(np.float32))
    img = bpy.data.images.load(exr, check_existing=False)
    img.colorspace_settings.name = 'Linear'
    bpy.context.scene.use_nodes = False
    img.save_render(png, scene=bpy.context.scene)
    eight = cv2.imread(png).astype(np.float32)
    # A breath of even grain keeps large flat areas from banding.
    grain = np.random.default_rng(5).normal(0, 0.7, eight.shape[:2]).astype(np.float32)
    cv2.imwrite(png, np.clip(eight + grain[:, :, None] + 0.5, 0, 255).astype(np.uint8))
    subprocess.run(['cwebp', '-quiet', '-q', str(quality), '-m', '6', '-sharp_yuv', png, '-o', path], check=True)
    os.remove(exr)
